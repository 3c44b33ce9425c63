package iconograph.graph.query;

import java.time.Duration;

import iconograph.graph.query.QueryRefused.Reason;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;

/// A graph that can be read for a limited time, and only as long as somebody waits for it. From then on each look at a
/// statement fails with [QueryRefused], which ends whatever has been reading.
final class WatchedGraph extends GraphBase {

    private final Graph graph;
    private final Duration time;
    private final long end;
    private volatile boolean abandoned;

    /// @param time from now on
    WatchedGraph(Graph graph, Duration time) {
        this.graph = graph;
        this.time = time;
        this.end = System.nanoTime() + time.toNanos();
    }

    /// Nobody waits any more.
    void abandon() {
        abandoned = true;
    }

    /// Whether the time is up.
    boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        look();
        return graph.find(pattern).mapWith(triple -> {
            look();
            return triple;
        });
    }

    private void look() {
        if (abandoned) {
            throw new QueryRefused(Reason.TOO_MUCH, "whoever asked has gone");
        }
        if (isOver()) {
            throw new QueryRefused(Reason.TOO_MUCH, "it took longer than %d ms".formatted(time.toMillis()));
        }
    }
}
