package iconograph.graph.facts;

/// That a person said whom a mention names. It takes the place of what models say of it.
public record Judgement(Decider decider, EntityFact entity) {}
