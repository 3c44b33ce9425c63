package iconograph.graph.query;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import iconograph.graph.GraphConfig;
import iconograph.graph.query.QueryRefused.Reason;

/// Lets a few queries at a time be answered, whatever each of them does.
///
/// A query's limits are looked at between two steps of it, and one step, such as a regular expression, may take very
/// long. So only that many threads, and the memory of that many answers, can be lost to such queries. Safe for use by
/// many threads.
final class QueryTurns {

    private final int most;
    private final Duration patience;
    private final Semaphore turns;

    QueryTurns(GraphConfig.Limits limits) {
        this(limits.queries(), limits.patience());
    }

    /// @param patience how long a query waits for its turn
    QueryTurns(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
        this.turns = new Semaphore(most, true);
    }

    /// @throws QueryRefused if it is not the query's turn in time
    <T> T take(Supplier<T> query) {
        if (!isOurTurn()) {
            throw new QueryRefused(
                    Reason.BUSY, "%d queries are being answered already; try again in a little while".formatted(most));
        }
        try {
            return query.get();
        } finally {
            turns.release();
        }
    }

    private boolean isOurTurn() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
