package iconograph.ingest;

import java.time.Instant;
import java.util.List;

import iconograph.contracts.PostId;
import iconograph.ingest.pictures.KeptPicture;

import org.jspecify.annotations.Nullable;

/// A post that was found good and whose pictures are kept; only its row is missing.
record PreparedPost(
        NaturalKey key,
        String text,
        @Nullable String author,
        @Nullable Instant writtenAt,
        List<KeptPicture> pictures,
        String fingerprint) {

    PreparedPost {
        pictures = List.copyOf(pictures);
    }

    PostId id() {
        return key.postId();
    }
}
