package iconograph.graph.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import iconograph.contracts.Journey.Linked;
import iconograph.contracts.PostId;
import iconograph.graph.SyntheticPosts;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;
import iconograph.graph.rdf.RdfStore;
import iconograph.graph.rdf.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphValidationTest {

    private static final Node TEXT = NodeFactory.createURI("https://schema.org/text");

    Path directory;
    RdfStore store;
    GraphValidation validation;

    @BeforeEach
    void fill(@TempDir Path home) {
        directory = home;
        store = RdfStore.open(directory.resolve("rdf"));
        store.write(SyntheticPosts.draw(20, 1).stream()
                .map(event -> new DatedFacts(Facts.of(event), Map.of(), Instant.EPOCH))
                .toList());
        validation = restarted();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void postsAsTheyShouldBeConform() throws InterruptedException {
        assertThat(validation.latest()).isEmpty();

        GraphReport report = validation.run(() -> true).orElseThrow();

        assertThat(report.conforms()).isTrue();
        assertThat(report.posts()).isEqualTo(20);
        assertThat(validation.latest()).contains(report);
    }

    @Test
    void whatIsWrongIsCountedAndShownWithItsPost() throws InterruptedException {
        PostId broken = giveASecondText(3);
        giveASecondText(7);

        GraphReport report = validation.run(() -> true).orElseThrow();

        assertThat(report.posts()).isEqualTo(20);
        assertThat(report.failing()).isEqualTo(2);
        assertThat(report.findings()).isEqualTo(2);
        assertThat(report.messages()).isEqualTo(Map.of("a post has one text", 2L));
        assertThat(report.first()).hasSize(2).extracting(Finding::graph).contains("<" + Vocabulary.post(broken) + ">");
    }

    @Test
    void graphsOfPeopleAreLeftAlone() throws InterruptedException {
        store.change(dataset -> {
            Node graph = NodeFactory.createURI("http://example.org/mine");
            dataset.add(Quad.create(
                    graph,
                    graph,
                    NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
                    NodeFactory.createURI("https://schema.org/SocialMediaPosting")));
            return true;
        });

        assertThat(validation.run(() -> true).orElseThrow().conforms()).isTrue();
    }

    @Test
    void theLastReportOutlivesTheServer() throws InterruptedException {
        giveASecondText(3);
        GraphReport report = validation.run(() -> true).orElseThrow();

        assertThat(restarted().latest()).contains(report);
    }

    @Test
    void aReportThatCannotBeReadIsLeftOut() throws IOException {
        Files.writeString(directory.resolve("validation.json"), "{\"posts\": ");

        assertThat(restarted().latest()).isEmpty();
    }

    @Test
    void aRunThatNobodyWantsAnyMoreStopsAndLeavesTheOldReport() throws InterruptedException {
        GraphReport report = validation.run(() -> true).orElseThrow();
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> validation.run(() -> asked.incrementAndGet() < 5))
                .isInstanceOf(InterruptedException.class)
                .hasMessageContaining("4 posts");

        assertThat(validation.latest()).contains(report);
        assertThat(validation.run(() -> true)).isPresent();
    }

    @Test
    void oneRunGoesOnAtATime() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        Thread first = Thread.startVirtualThread(() -> {
            try {
                validation.run(() -> {
                    begun.countDown();
                    try {
                        asked.await();
                    } catch (InterruptedException e) {
                        return false;
                    }
                    return true;
                });
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        begun.await();

        assertThat(validation.run(() -> true)).isEmpty();

        asked.countDown();
        first.join();
        assertThat(validation.latest()).isPresent();
    }

    private GraphValidation restarted() {
        return new GraphValidation(new PostValidation(store), directory.resolve("validation.json"));
    }

    private PostId giveASecondText(int number) {
        Linked event = SyntheticPosts.draw(20, 1).get(number);
        Node post = Vocabulary.post(event.post().id());
        store.change(dataset -> {
            dataset.add(Quad.create(post, post, TEXT, NodeFactory.createLiteralString("another")));
            return true;
        });
        return event.post().id();
    }
}
