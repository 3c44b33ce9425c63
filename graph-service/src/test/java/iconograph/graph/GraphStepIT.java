package iconograph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import iconograph.contracts.Journey;
import iconograph.contracts.Journey.Gone;
import iconograph.contracts.Journey.InGraph;
import iconograph.contracts.Journey.Linked;
import iconograph.contracts.Journey.Withdrawn;
import iconograph.stores.testing.WithStores;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.smallrye.reactive.messaging.memory.InMemorySink;
import io.smallrye.reactive.messaging.memory.InMemorySource;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/// The step on its channels, as the service runs alone.
@WithStores
@QuarkusTest
@TestProfile(GraphStepIT.OwnRdf.class)
class GraphStepIT {

    /// The RDF store of other tests is no place for these posts.
    public static final class OwnRdf implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("iconograph.graph.rdf.directory", "${iconograph.home}/rdf-of-the-step");
        }
    }

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector channels;

    @Inject
    Driver driver;

    @Test
    void tellsOfEveryPostThatItIsInTheGraphAndAcknowledgesIt() {
        // Given
        List<Linked> posts = SyntheticPosts.draw(100, 5);
        AtomicInteger acknowledged = new AtomicInteger();
        InMemorySource<Message<Linked>> linked = channels.source(Journey.LINKED);
        InMemorySink<InGraph> inGraph = channels.sink(Journey.IN_GRAPH);

        // When
        posts.forEach(post -> linked.send(Message.of(post).withAck(() -> {
            acknowledged.incrementAndGet();
            return CompletableFuture.completedFuture(null);
        })));

        // Then
        await().atMost(Duration.ofMinutes(2))
                .until(() -> inGraph.received().size() >= posts.size() && acknowledged.get() >= posts.size());
        assertThat(inGraph.received())
                .extracting(message -> message.getPayload().post())
                .containsExactlyInAnyOrderElementsOf(
                        posts.stream().map(post -> post.post().id()).toList());
        assertThat(driver.executableQuery("MATCH (p:Post) WHERE p.sourceId STARTS WITH '5-' RETURN count(p)")
                        .execute()
                        .records()
                        .getFirst()
                        .get(0)
                        .asInt())
                .isEqualTo(100);
    }

    @Test
    void tellsOfEveryPostThatWasTakenBackWhatWentWithIt() {
        // Given
        Linked post = SyntheticPosts.draw(1, 6).getFirst();
        InMemorySink<InGraph> inGraph = channels.sink(Journey.IN_GRAPH);
        InMemorySink<Gone> gone = channels.sink(Journey.GONE);
        channels.<Linked>source(Journey.LINKED).send(post);
        await().atMost(Duration.ofMinutes(2)).until(() -> inGraph.received().stream()
                .anyMatch(message ->
                        message.getPayload().post().equals(post.post().id())));

        // When
        channels.<Withdrawn>source(Journey.WITHDRAWN)
                .send(new Withdrawn(post.post().id(), 7));

        // Then
        await().atMost(Duration.ofMinutes(2)).until(() -> !gone.received().isEmpty());
        assertThat(gone.received().getFirst().getPayload()).satisfies(event -> {
            assertThat(event.post()).isEqualTo(post.post().id());
            assertThat(event.revision()).isEqualTo(7);
            assertThat(event.receipt().triples()).isPositive();
        });
    }
}
