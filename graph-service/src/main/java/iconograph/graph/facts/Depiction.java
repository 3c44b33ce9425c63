package iconograph.graph.facts;

/// That a region shows the bearer of a name. It follows from two claims about one mention: that the region shows what
/// it names, and whom it names; where that is open, nobody is depicted.
///
/// @param entity its id
public record Depiction(Claim.ShownIn shown, String entity) {}
