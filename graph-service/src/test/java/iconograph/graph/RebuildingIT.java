package iconograph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import iconograph.contracts.Journey.Linked;
import iconograph.contracts.ModelVersion;
import iconograph.stores.StoreAddresses;
import iconograph.stores.testing.WithStores;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithStores
class RebuildingIT {

    private static final Instant FIRST = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-07-01T00:00:00.125Z");

    TestGraph graph;

    @BeforeEach
    void open(StoreAddresses stores, @TempDir Path directory) throws SQLException {
        graph = TestGraph.empty(stores, directory);
    }

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void givesTheSameGraphTimesIncludedAndLeavesGraphsThatPeopleKeepForThemselves() {
        List<Linked> posts = SyntheticPosts.draw(250, 11);
        graph.write(posts, FIRST);
        graph.write(posts.stream().limit(40).map(RebuildingIT::readAnew).toList(), LATER);
        graph.writer.withdraw(posts.get(100).post().id());
        graph.rdf.change(dataset -> {
            dataset.add(new Quad(iri("mine"), iri("a"), iri("b"), iri("c")));
            return dataset.size();
        });
        List<String> before = graph.dump();
        graph.driver
                .executableQuery("MATCH (p:Post) WITH p LIMIT 30 DETACH DELETE p")
                .execute();
        graph.driver.executableQuery("MATCH (e:Entity) SET e.label = 'spoilt'").execute();
        graph.rdf.withdraw(posts.get(7).post().id());

        graph.rebuilding.run();

        assertThat(graph.rebuilding.latest().problem()).isNull();
        assertThat(graph.rebuilding.latest().state()).isEqualTo(Rebuild.State.DONE);
        assertThat(graph.rebuilding.latest().posts()).isEqualTo(249);
        assertThat(graph.rebuilding.latest().written()).isEqualTo(249);
        assertThat(graph.dump()).isEqualTo(before);
    }

    @Test
    void keepsPostsWhoseTextNoEncodingKnows() {
        graph.write(
                List.of(
                        Events.post("null", "a\u0000b Messi 🎉")
                                .unknown("Messi", "PER")
                                .event(),
                        Events.post("half", "half \ud83c of Messi")
                                .unknown("Messi", "PER")
                                .event()),
                FIRST);
        List<String> before = graph.dump();

        graph.rebuilding.run();

        assertThat(graph.rebuilding.latest().problem()).isNull();
        assertThat(graph.dump()).isEqualTo(before);
    }

    @Test
    void leavesTheGraphAsItIsIfSomeOfItWasNeverKept() {
        graph.write(SyntheticPosts.draw(3, 12), FIRST);
        graph.driver
                .executableQuery("CREATE (:Post {id: '00000000-0000-0000-0000-000000000007'})")
                .execute();
        List<String> before = graph.dump();

        graph.rebuilding.run();

        assertThat(graph.rebuilding.latest().state()).isEqualTo(Rebuild.State.FAILED);
        assertThat(graph.rebuilding.latest().problem())
                .contains("1 posts of the graph")
                .contains("00000000-0000-0000-0000-000000000007")
                .contains("/replay");
        assertThat(graph.dump()).isEqualTo(before);
    }

    @Test
    void endsAlsoIfItIsAnErrorThatEndsIt() {
        graph.write(SyntheticPosts.draw(3, 12), FIRST);
        List<String> before = graph.dump();
        AtomicInteger looks = new AtomicInteger();
        InstantSource clock = () -> {
            // The first look is for when it begins, the second for the posts.
            if (looks.incrementAndGet() == 2) {
                throw new OutOfMemoryError("no room");
            }
            return LATER;
        };
        Rebuilding rebuilding = graph.rebuilding(clock);

        assertThat(rebuilding.start()).isTrue();
        await().until(() -> rebuilding.latest().state() != Rebuild.State.RUNNING);

        assertThat(rebuilding.latest().state()).isEqualTo(Rebuild.State.FAILED);
        assertThat(rebuilding.latest().problem()).isEqualTo("no room");
        assertThat(rebuilding.start()).isTrue();
        await().until(() -> rebuilding.latest().state() == Rebuild.State.DONE);
        assertThat(graph.dump()).isEqualTo(before);
    }

    /// By a newer linker: mentions keep their times, and what they name gets new ones.
    private static Linked readAnew(Linked post) {
        return new Linked(
                post.post(), post.extraction(), new ModelVersion("linker", "2"), post.decisions(), post.meaning());
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }
}
