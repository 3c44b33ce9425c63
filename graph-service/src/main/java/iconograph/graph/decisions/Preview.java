package iconograph.graph.decisions;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What one decision of a proposal would do.
///
/// @param decision  as it would stand in the ledger
/// @param entities  those that it is about, as the graph has them now, the one that would stand for both last
/// @param warnings  what speaks against it, and has to be confirmed
/// @param objection why it cannot be taken; null if it can
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Preview(
        Decision decision,
        List<Standing> entities,
        List<String> warnings,
        @Nullable String objection) {

    public Preview {
        entities = List.copyOf(entities);
        warnings = List.copyOf(warnings);
    }

    /// An entity in the graph, with all that are one with it.
    ///
    /// @param label     null if the graph does not hold it
    /// @param type      likewise
    /// @param same      ids of all that are one with it
    /// @param mentions  that name any of them
    /// @param posts     that they stand in
    /// @param regions   that depict any of them
    /// @param relations between them and others, by posts' claims
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Standing(
            String id,
            @Nullable String label,
            @Nullable String type,
            List<String> same,
            long mentions,
            long posts,
            long regions,
            long relations) {}
}
