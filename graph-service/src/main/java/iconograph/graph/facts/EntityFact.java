package iconograph.graph.facts;

import iconograph.contracts.Candidate;

import org.jspecify.annotations.Nullable;

/// What a post's linking says about one entity itself.
///
/// @param id      a Wikidata item such as `Q42`, or the id of a [coined][CoinedId] entity
/// @param label   as people are shown it
/// @param type    what kind of thing it is, such as `PER`
/// @param picture file name on Wikimedia Commons
public record EntityFact(
        String id,
        String label,
        @Nullable String description,
        String type,
        @Nullable String picture) {

    static EntityFact of(Candidate candidate) {
        return new EntityFact(
                candidate.entity().value(),
                WellFormed.text(candidate.label()),
                WellFormed.textOrNull(candidate.description()),
                candidate.type(),
                WellFormed.textOrNull(candidate.picture()));
    }

    /// An entity of our own, for a name that Wikidata does not explain.
    static EntityFact coined(String name, String type) {
        return new EntityFact(CoinedId.of(name, type), name, null, type, null);
    }

    /// Whether it is ours, and not Wikidata's.
    public boolean coined() {
        return CoinedId.isOne(id);
    }
}
