package iconograph.graph.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;

import jakarta.inject.Singleton;

import iconograph.graph.GraphConfig;
import iconograph.graph.rdf.RdfStore;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/// How much the RDF store holds. Counting goes through all of it, so that is done now and then, and not for each asker.
@Singleton
class StatementCount {

    /// @param statements in named graphs; one that two posts make counts twice
    record Counted(long statements, Instant at) {}

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int STATEMENTS_BETWEEN_LOOKS = 10_000;

    private final RdfStore store;
    private final Duration time;
    private @Nullable Counted latest;

    StatementCount(RdfStore store, GraphConfig config) {
        this.store = store;
        this.time = config.limits().time();
    }

    /// @return nothing if it takes longer than a query may
    synchronized Optional<Counted> count() {
        Instant now = Instant.now();
        if (latest == null || latest.at().plus(FRESH).isBefore(now)) {
            latest = store.read(this::statements)
                    .map(statements -> new Counted(statements, now))
                    .orElse(latest);
        }
        return Optional.ofNullable(latest);
    }

    private Optional<Long> statements(DatasetGraph dataset) {
        long end = System.nanoTime() + time.toNanos();
        long statements = 0;
        Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        while (quads.hasNext()) {
            quads.next();
            statements++;
            if (statements % STATEMENTS_BETWEEN_LOOKS == 0 && System.nanoTime() > end) {
                return Optional.empty();
            }
        }
        return Optional.of(statements);
    }
}
