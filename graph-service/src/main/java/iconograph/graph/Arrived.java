package iconograph.graph;

import iconograph.contracts.Journey.Linked;
import iconograph.graph.facts.Facts;

/// A post at the graph's door.
///
/// @param facts what the event says
record Arrived(Linked event, Facts facts) {

    /// @throws IllegalArgumentException if the event contradicts itself
    static Arrived of(Linked event) {
        return new Arrived(event, Facts.of(event));
    }
}
