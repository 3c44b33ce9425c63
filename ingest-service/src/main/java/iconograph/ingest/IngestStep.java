package iconograph.ingest;

import jakarta.enterprise.context.ApplicationScoped;

import iconograph.contracts.Journey;
import iconograph.contracts.Journey.Gone;
import iconograph.contracts.Journey.InGraph;
import iconograph.contracts.Journey.Ingested;
import iconograph.contracts.Journey.Withdrawn;

import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.annotations.Blocking;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/// Step 1: sends kept posts on their way, and those that were taken back out of the graph, and learns how they fared.
@ApplicationScoped
public class IngestStep {

    private final Departures departures;
    private final Outbox outbox;
    private final PostRepository posts;
    private final Withdrawals withdrawals;

    IngestStep(Departures departures, Outbox outbox, PostRepository posts, Withdrawals withdrawals) {
        this.departures = departures;
        this.outbox = outbox;
        this.posts = posts;
        this.withdrawals = withdrawals;
    }

    @Outgoing(Journey.INGESTED)
    public Multi<Message<Ingested>> send() {
        return departures.of(outbox::claim, claim -> new Ingested(claim.post()));
    }

    @Incoming(Journey.IN_GRAPH)
    @Blocking(ordered = false)
    public void arrived(InGraph event) {
        posts.markInGraph(event.post(), event.at());
    }

    @Outgoing(Journey.WITHDRAWN)
    public Multi<Message<Withdrawn>> withdraw() {
        return departures.of(
                outbox::claimWithdrawn, claim -> new Withdrawn(claim.post().id(), claim.revision()));
    }

    @Incoming(Journey.GONE)
    @Blocking(ordered = false)
    public void gone(Gone event) {
        withdrawals.complete(event);
    }
}
