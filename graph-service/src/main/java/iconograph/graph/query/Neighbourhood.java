package iconograph.graph.query;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// The part of the graph round one node, small enough to draw.
///
/// @param nodes the one in the middle comes first
/// @param edges those between these nodes
/// @param next  ask for the neighbourhood `after` this to get what follows; null at the end, or if nothing follows
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Neighbourhood(
        List<Node> nodes, List<Edge> edges, @Nullable String next) {

    /// @param kind    `entity`, `post` or `picture`
    /// @param type    of an entity, such as `PER`
    /// @param picture of an entity, a file name on Wikimedia Commons; of a picture, its SHA-256
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Node(
            String id,
            String kind,
            String label,
            @Nullable String type,
            @Nullable String picture) {}

    /// @param kind `mentions` (post to entity), `shows` (post to picture), or `same` (an entity to the one that stands
    ///     for it)
    public record Edge(String from, String to, String kind) {}
}
