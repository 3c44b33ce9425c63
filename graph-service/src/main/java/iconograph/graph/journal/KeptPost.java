package iconograph.graph.journal;

import iconograph.contracts.Journey.Linked;

/// A post as it was last written.
///
/// @param times when its contributions were first made
public record KeptPost(Linked event, Times times) {}
