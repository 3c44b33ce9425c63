package iconograph.graph.decisions;

import java.util.List;

/// What came of a proposal.
public sealed interface Outcome {

    /// It is in the ledger.
    ///
    /// @param applied whether both stores say so already; if not, they will as soon as they can be reached
    record Taken(List<LedgerEntry> decisions, boolean applied) implements Outcome {

        public Taken {
            decisions = List.copyOf(decisions);
        }
    }

    /// It cannot be understood.
    record Malformed(String reason) implements Outcome {}

    /// It contradicts what was decided before, or what the graph holds.
    record Refused(String reason) implements Outcome {}

    /// Whoever decides has to confirm that these do not matter.
    record Doubtful(List<String> warnings) implements Outcome {

        public Doubtful {
            warnings = List.copyOf(warnings);
        }
    }

    /// Somebody has decided something since.
    ///
    /// @param version the number of the latest decision
    record Stale(long version) implements Outcome {}
}
