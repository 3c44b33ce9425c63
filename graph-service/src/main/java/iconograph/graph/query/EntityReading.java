package iconograph.graph.query;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/// An entity, how posts call it, and whom they name beside it.
///
/// @param wikidata   its page there
/// @param mergedInto the entity that people hold to be the same, and that stands for it; null if it stands for itself
/// @param same       ids of those that it stands for; names and companions are theirs too
/// @param names      how posts spell it, most frequent first
/// @param together   those most often named in the same posts
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntityReading(
        @JsonUnwrapped EntitySummary entity,
        @Nullable URI wikidata,
        @Nullable String mergedInto,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> same,
        List<Name> names,
        List<Companion> together) {

    /// @param count in how many mentions
    public record Name(String name, long count) {}

    /// @param posts how many posts name both
    public record Companion(EntitySummary entity, long posts) {}
}
