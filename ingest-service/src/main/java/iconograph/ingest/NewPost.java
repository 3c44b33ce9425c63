package iconograph.ingest;

import java.time.Instant;
import java.util.List;

import iconograph.ingest.pictures.NewPicture;

import org.jspecify.annotations.Nullable;

/// A post as a client sends it; [PostRules] say what of it is taken.
///
/// @param source    who published it; `api` if not given
/// @param id        its name there; source and id together are the post's natural key
/// @param author    the account that wrote it
/// @param writtenAt when the author published it
public record NewPost(
        @Nullable String source,
        @Nullable String id,
        @Nullable String text,
        @Nullable String author,
        @Nullable Instant writtenAt,
        @Nullable List<NewPicture> pictures) {

    public NewPost {
        pictures = pictures == null ? List.of() : List.copyOf(pictures);
    }

    @Override
    public List<NewPicture> pictures() {
        return pictures == null ? List.of() : pictures;
    }

    /// The same post under the name that its address gives it.
    ///
    /// @throws RefusedPost if the post itself says another name
    NewPost named(String namedSource, String namedId) {
        if (source != null && !source.equals(namedSource) || id != null && !id.equals(namedId)) {
            throw new RefusedPost(
                    RefusedPost.Fault.INVALID,
                    "the post says it is %s/%s, and the address says %s/%s"
                            .formatted(source, id, namedSource, namedId));
        }
        return new NewPost(namedSource, namedId, text, author, writtenAt, pictures);
    }

    NewPost withPictures(List<NewPicture> others) {
        return new NewPost(source, id, text, author, writtenAt, others);
    }
}
