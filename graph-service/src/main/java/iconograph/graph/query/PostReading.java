package iconograph.graph.query;

import java.time.Instant;
import java.util.List;

import iconograph.contracts.Candidate;
import iconograph.contracts.TextSpan;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A post with all that was read in it.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostReading(
        String id,
        String source,
        String sourceId,
        String text,
        @Nullable String author,
        Instant writtenAt,
        List<PictureReading> pictures,
        List<MentionReading> mentions,
        List<RelationReading> relations,
        List<ObjectRelationReading> objectRelations) {

    /// @param seen       null if nobody looked at it
    /// @param unreadable why it could not be looked at, completing "it …"; null if it was, or nobody tried
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PictureReading(
            String sha256,
            int width,
            int height,
            @Nullable String altText,
            @Nullable SeenReading seen,
            @Nullable String unreadable) {}

    /// What is seen in a picture, whatever the text says.
    ///
    /// @param caption null where nobody is sure of one
    /// @param things  the surest first
    /// @param faces   how many
    /// @param lines   of writing; none if they were not looked for
    /// @param searched whether the post's names were looked for in it, so that one without a region is not shown
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SeenReading(
            @Nullable String caption, List<ThingReading> things, int faces, List<String> lines, boolean searched) {}

    /// A box in pixels of the upright original, and what lies in it.
    public record ThingReading(String kind, int x, int y, int width, int height, double score) {}

    /// @param span       in code points
    /// @param decision   `linked`, `ambiguous` or `unknown`
    /// @param entity     what it names; null while that is ambiguous
    /// @param candidates what it may name, best first; for a linked mention, the choice with its score
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MentionReading(
            TextSpan span,
            String quote,
            String type,
            double score,
            String model,
            List<RegionReading> regions,
            String decision,
            @Nullable EntitySummary entity,
            List<Candidate> candidates) {}

    /// A box in pixels of the upright original.
    ///
    /// @param picture    its SHA-256
    /// @param crop       path at which the region is a picture of its own
    /// @param approvedBy who said that it is so; null where a model alone does
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RegionReading(
            String picture,
            int x,
            int y,
            int width,
            int height,
            double score,
            String crop,
            @Nullable String approvedBy) {}

    /// @param head       index of a mention in [#mentions]
    /// @param tail       likewise
    /// @param approvedBy who said that it is so; null where a model alone does
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RelationReading(
            int head,
            int tail,
            String type,
            double score,
            @Nullable String approvedBy) {}

    /// That the bearer of a mention relates to an object in a picture.
    ///
    /// @param mention index of a mention in [#mentions]
    /// @param type    such as `holds`
    /// @param object  where it is, and how sure the relation is
    public record ObjectRelationReading(int mention, String type, RegionReading object) {}
}
