package iconograph.linking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import iconograph.contracts.EntityId;
import iconograph.contracts.Likeness;
import iconograph.contracts.LinkDecision;
import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.Sight;

/// Decides which items the names of a post mean. Implementations are safe for use by many threads.
public interface Linker {

    /// Changes whenever the same names may be decided upon otherwise.
    ModelVersion version();

    /// @param text     of the post
    /// @param mentions of that text
    /// @param sights   what became of the post's pictures
    /// @return one decision for each mention, in their order
    List<LinkDecision> link(String text, List<Mention> mentions, List<Sight> sights);

    /// @param text     of the post
    /// @param mentions of that text
    /// @param sights   what became of the post's pictures
    /// @param recent   items that the author's recent posts spoke of; they make their like likelier
    /// @return one decision for each mention, in their order
    default List<LinkDecision> link(
            String text, List<Mention> mentions, List<Sight> sights, Collection<EntityId> recent) {
        return link(text, mentions, sights);
    }

    /// What a text says, to be compared with others.
    ///
    /// @return empty if it says nothing, or this linker compares no texts
    default Optional<Likeness> meaning(String text) {
        return Optional.empty();
    }
}
