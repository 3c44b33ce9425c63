package iconograph.graph.verification;

import java.util.List;

/// How far the two stores agree.
///
/// @param posts    that Neo4j or RDF holds
/// @param drifting how many of them the stores do not agree about
/// @param drifts   the first of those, by id
/// @param seconds  it took
public record Verification(long posts, long drifting, List<Drift> drifts, double seconds) {

    public Verification {
        drifts = List.copyOf(drifts);
    }
}
