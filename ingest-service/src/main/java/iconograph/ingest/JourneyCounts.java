package iconograph.ingest;

/// How many posts are where on their journey.
///
/// @param postsPerSecond that arrived in the graph during the last ten seconds
public record JourneyCounts(
        long waiting, long travelling, long retrying, long inGraph, long putAside, long total, double postsPerSecond) {}
