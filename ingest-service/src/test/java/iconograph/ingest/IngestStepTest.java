package iconograph.ingest;

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

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.Test;

@WithStores(Store.POSTGRES)
@QuarkusTest
class IngestStepTest {

    private final PostIntake intake;
    private final PostRepository posts;
    private final NextStep nextStep;
    private final InMemoryConnector graph;
    private final String source = "step " + UUID.randomUUID();

    @Inject
    IngestStepTest(
            PostIntake intake,
            PostRepository posts,
            NextStep nextStep,
            @Connector("smallrye-in-memory") InMemoryConnector graph) {
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

    private PostState stateOf(PostId post) {
        return posts.status(post).orElseThrow().state();
    }

    private static void fail(Message<Ingested> message, Throwable thrown) {
        message.nack(thrown).toCompletableFuture().join();
    }
}
