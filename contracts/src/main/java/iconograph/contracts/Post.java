package iconograph.contracts;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Something a person published: a text, and the pictures that came with it.
///
/// @param source   who published it, such as `bluesky` or the name of a file
/// @param sourceId its name there; source and name together are the post's natural key
/// @param text     not blank, exactly as published
/// @param author   the account that wrote it, as the source spells it
/// @param pictures in the order of the source; the bytes never travel with the post
/// @param writtenAt when the author published it, or, where the source does not say, when it was first kept
public record Post(
        PostId id,
        String source,
        String sourceId,
        String text,
        @Nullable String author,
        List<Picture> pictures,
        Instant writtenAt) {

    public Post {
        pictures = List.copyOf(pictures);
        if (text.isBlank()) {
            throw new IllegalArgumentException("post %s/%s has no text".formatted(source, sourceId));
        }
    }
}
