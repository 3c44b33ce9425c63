package iconograph.linking.index;

import java.util.List;

import iconograph.contracts.EntityId;

/// What one line of a Wikidata file says.
sealed interface ItemLine {

    /// @param parents classes that this item is a subclass of; empty for most
    record Item(WikidataItem item, List<EntityId> parents, List<EntityId> redirects) implements ItemLine {}

    /// One item was merged into another.
    record Redirect(EntityId from, EntityId to) implements ItemLine {}

    /// There is no such item, or no longer; as the live API says it.
    record Gone(EntityId id) implements ItemLine {}

    /// A line that is as it should be, and is not about a named item: a bracket, a property, a lexeme.
    record Skipped() implements ItemLine {}
}
