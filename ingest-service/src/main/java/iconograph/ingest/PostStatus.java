package iconograph.ingest;

import java.time.Instant;

import iconograph.contracts.Post;
import iconograph.contracts.PostId;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A kept post, and how far it has come.
///
/// @param detail    why it failed last or was put aside, and at which step
/// @param attempts  how often it failed in a row
/// @param keptAt    when it was first kept
/// @param inGraphAt since when the graph holds it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostStatus(
        PostId id,
        String source,
        String sourceId,
        PostState state,
        @Nullable String detail,
        int attempts,
        Instant keptAt,
        @Nullable Instant inGraphAt,
        Post post) {}
