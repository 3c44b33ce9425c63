package iconograph.ingest;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import iconograph.contracts.Journey;
import iconograph.contracts.Journey.InGraph;
import iconograph.contracts.Journey.Ingested;
import iconograph.contracts.PostId;
import iconograph.contracts.UndigestiblePost;
import iconograph.stores.Store;
import iconograph.stores.testing.WithStores;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.Test;

@WithStores(Store.POSTGRES)
@QuarkusTest
class IngestStepTest {

    private final Departures departures;
    private final PostIntake intake;
    private final PostRepository posts;
    private final NextStep nextStep;
    private final InMemoryConnector graph;
    private final String source = "step " + UUID.randomUUID();

    @Inject
    IngestStepTest(
            Departures departures,
            PostIntake intake,
            PostRepository posts,
            NextStep nextStep,
            @Connector("smallrye-in-memory") InMemoryConnector graph) {
        this.departures = departures;
        this.intake = intake;
        this.posts = posts;
        this.nextStep = nextStep;
        this.graph = graph;
    }

    @Test
    void sendsEveryPostOnce() throws InterruptedException {
        nextStep.takeAll();
        List<PostId> kept =
                IntStream.range(0, 300).mapToObj(i -> keep("post " + i)).toList();

        assertThat(nextStep.takeAll()).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(nextStep.staysEmptyFor(Duration.ofSeconds(2))).isTrue();
    }

    @Test
    void sendsAPostAtOnce() throws InterruptedException {
        nextStep.takeAll();
        long start = System.nanoTime();

        for (int i = 0; i < 10; i++) {
            nextStep.await(keep("quick " + i)).ack().toCompletableFuture().join();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void followsAPostIntoTheGraph() throws InterruptedException {
        PostId post = keep("a");
        Message<Ingested> message = nextStep.await(post);
        assertThat(stateOf(post)).isEqualTo(PostState.TRAVELLING);
        assertThat(message.getPayload().post().text()).isEqualTo("Messi scores a");

        Instant at = Instant.parse("2026-01-31T12:00:00Z");
        graph.source(Journey.IN_GRAPH).send(new InGraph(post, at));
        message.ack().toCompletableFuture().join();

        await().atMost(10, SECONDS).until(() -> stateOf(post) == PostState.IN_GRAPH);
        assertThat(posts.status(post).orElseThrow().inGraphAt()).isEqualTo(at);
    }

    @Test
    void sendsAPostAgainAfterAnOutage() throws InterruptedException {
        PostId post = keep("a");
        fail(nextStep.await(post), new IllegalStateException("Neo4j is down"));
        PostStatus status = posts.status(post).orElseThrow();
        assertThat(status.attempts()).isEqualTo(1);
        assertThat(status.detail()).isEqualTo("IllegalStateException: Neo4j is down");

        Message<Ingested> again = nextStep.await(post);
        again.ack().toCompletableFuture().join();

        assertThat(posts.status(post).orElseThrow().attempts()).isZero();
    }

    @Test
    void renewsNoLeaseOfAPostWhoseOutcomeCouldNotBeWrittenDown() throws InterruptedException {
        PostId lost = keep("lost");
        Message<Ingested> arrivesInVain = nextStep.await(lost);
        PostId travelling = keep("travelling");
        Message<Ingested> arrives = nextStep.await(travelling);
        sql("alter table ingest.post add constraint in_the_way check (id <> '%s' or claimed_by is not null)"
                .formatted(lost));
        try {
            arrivesInVain.ack().toCompletableFuture().join();
        } finally {
            sql("alter table ingest.post drop constraint in_the_way");
        }
        Instant leaseOfLost = leaseOf(lost);
        Instant leaseOfTravelling = leaseOf(travelling);

        departures.renewLeases();

        assertThat(leaseOf(lost)).isEqualTo(leaseOfLost);
        assertThat(leaseOf(travelling)).isAfter(leaseOfTravelling);
        arrivesInVain.ack().toCompletableFuture().join();
        arrives.ack().toCompletableFuture().join();
    }

    @Test
    void putsAPostAsideThatAStepCannotRead() throws InterruptedException {
        PostId post = keep("a");
        UndigestiblePost cause = new UndigestiblePost(post, "the text is in no known script", new Exception());

        fail(nextStep.await(post), new RuntimeException(cause));

        assertThat(stateOf(post)).isEqualTo(PostState.PUT_ASIDE);
        assertThat(posts.status(post).orElseThrow().detail()).isEqualTo("the text is in no known script");
    }

    @Test
    void sendsAnEditAfterTheFormerWordsHaveArrived() throws InterruptedException {
        PostId post = keep("a");
        Message<Ingested> former = nextStep.await(post);
        intake.take(new NewPost(source, "a", "Messi misses", null, null, null), null);

        former.ack().toCompletableFuture().join();

        Message<Ingested> edited = nextStep.await(post);
        assertThat(edited.getPayload().post().text()).isEqualTo("Messi misses");
        edited.ack().toCompletableFuture().join();
    }

    private PostId keep(String name) {
        Keeping keeping = intake.take(new NewPost(source, name, "Messi scores " + name, null, null, null), null);
        assertThat(keeping).isInstanceOf(Keeping.Kept.class);
        return PostId.of(source, name);
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> posts.getEntityManager().createNativeQuery(statement).executeUpdate());
    }

    private Instant leaseOf(PostId post) {
        return requireNonNull(QuarkusTransaction.requiringNew().call(() -> posts.findById(post.value()).claimableAt));
    }

    private PostState stateOf(PostId post) {
        return posts.status(post).orElseThrow().state();
    }

    private static void fail(Message<Ingested> message, Throwable thrown) {
        message.nack(thrown).toCompletableFuture().join();
    }
}
