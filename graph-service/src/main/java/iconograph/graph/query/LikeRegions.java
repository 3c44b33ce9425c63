package iconograph.graph.query;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Regions of other pictures that look like one region.
///
/// @param region  its id: its picture and its box
/// @param kinds   by what regions can be compared with it: `face`, `thing` (its kind) or `emblem` (its colours and
///     edges); none if it is older than looks are, or nobody compares pictures
/// @param by      by which of them they were compared; null if by none
/// @param encoder what the numbers that were compared are by; null likewise
/// @param items   the most alike first, at most one of a picture
/// @param reason  why there are none; null if there are
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LikeRegions(
        String region,
        List<String> kinds,
        @Nullable String by,
        @Nullable String encoder,
        List<LikeRegion> items,
        @Nullable String reason) {

    public LikeRegions {
        kinds = List.copyOf(kinds);
        items = List.copyOf(items);
    }

    /// A box in pixels of the upright original.
    ///
    /// @param picture  its SHA-256
    /// @param crop     path at which the region is a picture of its own, by the IIIF Image API
    /// @param score    the cosine of the angle between what both look like, from -1 to 1, where 1 is the same
    /// @param entities whom or what it shows
    /// @param post     the newest that tells of it
    public record LikeRegion(
            String picture,
            int x,
            int y,
            int width,
            int height,
            String crop,
            double score,
            List<EntitySummary> entities,
            PostLine post) {

        public LikeRegion {
            entities = List.copyOf(entities);
        }
    }

    /// A post in one line.
    public record PostLine(String id, String text, Instant writtenAt) {}
}
