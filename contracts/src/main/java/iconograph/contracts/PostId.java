package iconograph.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names one post everywhere: in URLs, events, tables and the graph. In JSON it is a plain string.
public record PostId(@JsonValue UUID value) implements Comparable<PostId> {

    /// The id follows from where the post comes from, so the same post sent twice is the same post.
    ///
    /// @param source   who published it, such as `bluesky`
    /// @param sourceId its name there
    public static PostId of(String source, String sourceId) {
        return new PostId(UUID.nameUUIDFromBytes((source + '\n' + sourceId).getBytes(UTF_8)));
    }

    /// @throws IllegalArgumentException if `text` is not a UUID
    @JsonCreator
    public static PostId fromString(String text) {
        return new PostId(UUID.fromString(text));
    }

    @Override
    public int compareTo(PostId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
