package iconograph.ingest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import iconograph.contracts.Journey;
import iconograph.contracts.Journey.Ingested;
import iconograph.contracts.PostId;

import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/// Stands where extraction stands on the journey; the test decides how each post fares.
@ApplicationScoped
class NextStep {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<Message<Ingested>> arrived = new LinkedBlockingQueue<>();

    @Incoming(Journey.INGESTED)
    CompletionStage<Void> take(Message<Ingested> message) {
        arrived.add(message);
        return CompletableFuture.completedFuture(null);
    }

    /// Waits for this post; others that come before it are acknowledged.
    Message<Ingested> await(PostId post) throws InterruptedException {
        while (true) {
            Message<Ingested> message = arrived.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (message == null) {
                throw new AssertionError("post %s did not arrive".formatted(post));
            }
            if (message.getPayload().post().id().equals(post)) {
                return message;
            }
            message.ack().toCompletableFuture().join();
        }
    }

    boolean staysEmptyFor(Duration time) throws InterruptedException {
        Message<Ingested> message = arrived.poll(time.toMillis(), TimeUnit.MILLISECONDS);
        if (message != null) {
            arrived.add(message);
        }
        return message == null;
    }

    /// Acknowledges all that has come and still comes, until nothing comes for a while.
    List<PostId> takeAll() throws InterruptedException {
        List<PostId> taken = new java.util.ArrayList<>();
        for (Message<Ingested> message = arrived.poll(2, TimeUnit.SECONDS);
                message != null;
                message = arrived.poll(2, TimeUnit.SECONDS)) {
            taken.add(message.getPayload().post().id());
            message.ack().toCompletableFuture().join();
        }
        return taken;
    }
}
