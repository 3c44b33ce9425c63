package iconograph.graph;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import iconograph.contracts.Batcher;
import iconograph.contracts.Journey;
import iconograph.contracts.Journey.Gone;
import iconograph.contracts.Journey.InGraph;
import iconograph.contracts.Journey.Linked;
import iconograph.contracts.Journey.Withdrawn;
import iconograph.contracts.Receipt;
import iconograph.contracts.UndigestiblePost;
import iconograph.graph.journal.JournalOutOfReach;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.RetryableException;

/// Step 4: the post's facts go into the graph, and take the place of what it said before; those of a post that was
/// taken back leave it.
@ApplicationScoped
public class GraphStep {

    private final GraphWriter writer;
    private final Clock clock;
    private final Batcher<Arrived, Outcome> batcher;

    @Inject
    GraphStep(GraphWriter writer, GraphConfig config) {
        this(writer, config.batch(), Clock.systemUTC());
    }

    GraphStep(GraphWriter writer, int batch, Clock clock) {
        this.writer = writer;
        this.clock = clock;
        this.batcher = new Batcher<>(batch, posts -> write(writer, posts, clock.instant()));
    }

    /// Posts that come at the same time share a transaction.
    @Incoming(Journey.LINKED)
    @Outgoing(Journey.IN_GRAPH)
    @Blocking(value = "graph", ordered = false)
    public InGraph write(Linked event) {
        Outcome outcome = batcher.apply(arrived(event));
        if (outcome.outage() != null) {
            throw outcome.outage();
        }
        return new InGraph(event.post().id(), outcome.at());
    }

    /// Whatever else travels of the same post has arrived before, as step 1 sends one thing of a post at a time.
    @Incoming(Journey.WITHDRAWN)
    @Outgoing(Journey.GONE)
    @Blocking(value = "graph", ordered = false)
    public Gone withdraw(Withdrawn event) {
        Receipt receipt = writer.withdraw(event.post());
        return new Gone(event.post(), event.revision(), clock.instant(), receipt);
    }

    private static Arrived arrived(Linked event) {
        try {
            return Arrived.of(event);
        } catch (IllegalArgumentException e) {
            throw new UndigestiblePost(event.post().id(), "cannot become facts: " + e.getMessage(), e);
        }
    }

    /// While a store is down there is no use in trying each post of the batch alone, so an outage is a result.
    private static List<Outcome> write(GraphWriter writer, List<Arrived> batch, Instant now) {
        try {
            writer.write(batch, now);
            return Collections.nCopies(batch.size(), new Outcome(now, null));
        } catch (RuntimeException e) {
            if (e instanceof RetryableException || e instanceof JournalOutOfReach) {
                return Collections.nCopies(batch.size(), new Outcome(now, e));
            }
            throw e;
        }
    }

    private record Outcome(Instant at, @Nullable RuntimeException outage) {}
}
