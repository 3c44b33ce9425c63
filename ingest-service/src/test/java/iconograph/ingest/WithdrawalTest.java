package iconograph.ingest;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import iconograph.contracts.Journey;
import iconograph.contracts.Journey.Gone;
import iconograph.contracts.Journey.Ingested;
import iconograph.contracts.Journey.Withdrawn;
import iconograph.contracts.PostId;
import iconograph.contracts.Receipt;
import iconograph.ingest.pictures.Drawing;
import iconograph.ingest.pictures.NewPicture;
import iconograph.ingest.pictures.PictureStore;
import iconograph.stores.Store;
import iconograph.stores.testing.WithStores;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithStores(Store.POSTGRES)
@QuarkusTest
class WithdrawalTest {

    private static final Instant AT = Instant.parse("2026-01-31T12:00:00Z");
    private static final Receipt RECEIPT =
            new Receipt(2, Map.of("names", 2), List.of("Q615"), List.of("Q90"), List.of("x#1,2,3,4"), List.of(), 40);

    private final PostIntake intake;
    private final PostRepository posts;
    private final LeftoverPictures leftovers;
    private final PictureStore pictures;
    private final NextStep nextStep;
    private final InMemoryConnector graph;
    private final String source = "withdrawal " + UUID.randomUUID();

    @Inject
    WithdrawalTest(
            PostIntake intake,
            PostRepository posts,
            LeftoverPictures leftovers,
            PictureStore pictures,
            NextStep nextStep,
            @Connector("smallrye-in-memory") InMemoryConnector graph) {
        this.intake = intake;
        this.posts = posts;
        this.leftovers = leftovers;
        this.pictures = pictures;
        this.nextStep = nextStep;
        this.graph = graph;
    }

    @BeforeEach
    void settleOtherPosts() throws InterruptedException {
        nextStep.takeAll();
    }

    @Test
    void answersWithTheReceiptOnceTheGraphHasLetGo() throws InterruptedException {
        PostId post = arrived("a/b", "Messi in Paris");

        CompletableFuture<Response> answer = delete("a/b");
        letGo(post);

        answer.join()
                .then()
                .statusCode(200)
                .body("id", equalTo(post.toString()))
                .body("sourceId", equalTo("a/b"))
                .body("goneAt", equalTo(AT.toString()))
                .body("receipt.entities", equalTo(List.of("Q615")))
                .body("receipt.keptEntities", equalTo(List.of("Q90")))
                .body("receipt.triples", equalTo(40));
        assertThat(posts.status(post)).isEmpty();
        given().get("/posts/" + post).then().statusCode(404);
        given().get("/posts/%s/receipt".formatted(post)).then().statusCode(200).body("post.text", nullValue());
        delete("a/b").join().then().statusCode(200).body("receipt.mentions", equalTo(2));
    }

    @Test
    void saysThatThePostIsStillLeavingIfTheGraphIsSlow() throws InterruptedException {
        PostId post = arrived("slow", "Messi");

        Response answer = delete("slow").join();

        answer.then().statusCode(202).header("Location", containsString("/posts/%s/receipt".formatted(post)));
        given().get("/posts/" + post).then().statusCode(200).body("state", equalTo("withdrawing"));
        given().post("/posts/%s/replay".formatted(post)).then().statusCode(404);
        letGo(post);
        await().atMost(10, SECONDS).until(() -> posts.status(post).isEmpty());
    }

    @Test
    void knowsNothingOfAPostThatNeverWas() {
        delete("never").join().then().statusCode(404);
    }

    @Test
    void waitsForTheWordsThatAreStillOnTheirWay() throws InterruptedException {
        PostId post = keep("travelling", "Messi");
        Message<Ingested> words = nextStep.await(post);

        CompletableFuture<Response> answer = delete("travelling");
        await().atMost(5, SECONDS).until(() -> posts.status(post).orElseThrow().state() == PostState.WITHDRAWING);
        assertThat(withdrawn(post)).isEmpty();
        words.ack().toCompletableFuture().join();

        letGo(post);
        answer.join().then().statusCode(200);
    }

    @Test
    void letsAPostComeAgainWhileItLeaves() throws InterruptedException {
        PostId post = arrived("again", "Messi");
        CompletableFuture<Response> answer = delete("again");
        Withdrawn withdrawal = awaitWithdrawal(post);

        keep("again", "Messi");
        graph.source(Journey.GONE).send(new Gone(post, withdrawal.revision(), AT, RECEIPT));

        nextStep.await(post).ack().toCompletableFuture().join();
        answer.join().then().statusCode(202);
        assertThat(posts.status(post).orElseThrow().state()).isNotEqualTo(PostState.WITHDRAWING);
    }

    @Test
    void removesPicturesThatNoOtherPostShows() throws Exception {
        byte[] own = Drawing.png(31, 17);
        byte[] shared = Drawing.png(32, 17);
        PostId leaving = keep("leaving", "Messi", own, shared);
        keep("staying", "Messi", shared);
        List<String> shown = posts.status(leaving).orElseThrow().post().pictures().stream()
                .map(picture -> picture.sha256())
                .toList();
        nextStep.takeAll();
        CompletableFuture<Response> answer = delete("leaving");
        letGo(leaving);
        answer.join().then().statusCode(200);
        assertThat(pictures.read(shown.getFirst())).as("kept a moment ago").isPresent();

        leftovers.sweep(Instant.now().plusSeconds(3600));

        assertThat(pictures.read(shown.get(0))).isEmpty();
        assertThat(pictures.read(shown.get(1))).isPresent();
    }

    @Test
    void removesPicturesThatAnEditLeftOut() throws Exception {
        PostId post = keep("edited", "Messi", Drawing.png(33, 17));
        String picture =
                posts.status(post).orElseThrow().post().pictures().getFirst().sha256();

        keep("edited", "Messi without a picture");
        leftovers.sweep(Instant.now().plusSeconds(3600));

        assertThat(pictures.read(picture)).isEmpty();
    }

    private PostId arrived(String id, String text) throws InterruptedException {
        PostId post = keep(id, text);
        nextStep.await(post).ack().toCompletableFuture().join();
        return post;
    }

    private PostId keep(String id, String text, byte[]... files) {
        List<NewPicture> shown = java.util.stream.Stream.of(files)
                .map(file -> new NewPicture(null, null, null, file))
                .toList();
        assertThat(intake.take(new NewPost(source, id, text, null, null, shown), null))
                .isInstanceOf(Keeping.Kept.class);
        return PostId.of(source, id);
    }

    private CompletableFuture<Response> delete(String id) {
        return CompletableFuture.supplyAsync(
                () -> given().urlEncodingEnabled(true).delete("/posts/{source}/" + id, source));
    }

    private void letGo(PostId post) {
        Withdrawn withdrawal = awaitWithdrawal(post);
        graph.source(Journey.GONE).send(new Gone(post, withdrawal.revision(), AT, RECEIPT));
    }

    private Withdrawn awaitWithdrawal(PostId post) {
        await().atMost(10, SECONDS).until(() -> !withdrawn(post).isEmpty());
        return withdrawn(post).getLast();
    }

    private List<Withdrawn> withdrawn(PostId post) {
        return graph.<Withdrawn>sink(Journey.WITHDRAWN).received().stream()
                .map(Message::getPayload)
                .filter(withdrawal -> withdrawal.post().equals(post))
                .toList();
    }
}
