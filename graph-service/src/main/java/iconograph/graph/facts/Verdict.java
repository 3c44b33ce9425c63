package iconograph.graph.facts;

/// That a person said of a fact that it is so, or that it is not.
public record Verdict(Decider decider, boolean approved, JudgedFact fact) {}
