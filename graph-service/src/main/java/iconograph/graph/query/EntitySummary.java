package iconograph.graph.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// An entity in one line.
///
/// @param id      a Wikidata item such as `Q42`, or `new:…` for a name that Wikidata does not explain
/// @param type    what kind of thing it is, such as `PER`
/// @param picture file name on Wikimedia Commons
/// @param posts   how many posts name it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntitySummary(
        String id,
        String label,
        @Nullable String description,
        String type,
        @Nullable String picture,
        long posts) {

    /// @param entity a node, or a map of its properties
    static EntitySummary of(Value entity) {
        return new EntitySummary(
                entity.get("id").asString(),
                entity.get("label").asString(),
                Values.textOrNull(entity, "description"),
                entity.get("type").asString(),
                Values.textOrNull(entity, "picture"),
                entity.get("posts").asLong(0));
    }
}
