package iconograph.graph.query;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Posts whose texts say something similar.
///
/// @param encoder what the numbers that were compared are by; null if none were
/// @param items   the most alike first, at most one of posts with the same text
/// @param reason  why there are none; null if there are
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LikePosts(
        @Nullable String encoder,
        List<LikePost> items,
        @Nullable String reason) {

    public LikePosts {
        items = List.copyOf(items);
    }

    /// @param score the cosine of the angle between what both say, from -1 to 1, where 1 is the same
    /// @param times how many posts say just that, this one among them; it is the newest
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LikePost(
            String id,
            String source,
            @Nullable String author,
            String text,
            Instant writtenAt,
            double score,
            int times) {}
}
