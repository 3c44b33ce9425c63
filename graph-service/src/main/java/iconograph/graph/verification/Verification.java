package iconograph.graph.verification;

import java.util.List;

/// How far the stores agree with each other and with the journal.
///
/// @param posts    that any of them holds
/// @param drifting how many of them the stores do not agree about
/// @param drifts   the first of those, by id
/// @param seconds  it took
public record Verification(long posts, long drifting, List<Drift> drifts, double seconds) {

    public Verification {
        drifts = List.copyOf(drifts);
    }
}
