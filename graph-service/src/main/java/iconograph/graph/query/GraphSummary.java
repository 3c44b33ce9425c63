package iconograph.graph.query;

/// How much the graph holds.
///
/// @param entities       those that posts name
/// @param linkedEntities those of them that are Wikidata items
/// @param newEntities    the others
public record GraphSummary(
        long posts,
        long pictures,
        long mentions,
        long entities,
        long linkedEntities,
        long newEntities,
        long ambiguousMentions) {}
