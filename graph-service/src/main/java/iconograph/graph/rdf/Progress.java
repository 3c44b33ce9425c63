package iconograph.graph.rdf;

import java.util.function.LongConsumer;

/// Counts statements, and tells someone how many now and then. For one thread.
final class Progress {

    /// Often enough to stop an export at once, seldom enough to cost nothing.
    private static final int BETWEEN = 1024;

    private final LongConsumer listener;
    private long statements;

    Progress(LongConsumer listener) {
        this.listener = listener;
    }

    void more() {
        if (++statements % BETWEEN == 0) {
            listener.accept(statements);
        }
    }

    /// @return how many there were
    long end() {
        listener.accept(statements);
        return statements;
    }
}
