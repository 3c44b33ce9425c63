package iconograph.graph.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import iconograph.contracts.Journey.Linked;
import iconograph.graph.Events;
import iconograph.graph.SyntheticPosts;
import iconograph.graph.TestGraph;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;
import iconograph.graph.neo4j.Neo4jFacts;
import iconograph.graph.rdf.RdfFacts;
import iconograph.stores.StoreAddresses;
import iconograph.stores.testing.WithStores;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithStores
class StoreComparisonIT {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Linked ODD = Events.post("odd", "Messi 🎉 met an O'Reilly \"man\" in Springfield")
            .picture('a', "a cup")
            .linked("Messi", "PER", "Q615", 0.9)
            .shownIn('a', 1, 2, 3, 4)
            .unknown("O'Reilly \"man\"", "PER")
            .ambiguous("Springfield", "LOC", "Q1", "Q2")
            .related(0, 1, "knows of & 100 %")
            .event();

    TestGraph graph;
    StoreComparison comparison;

    @BeforeEach
    void write(StoreAddresses stores, @TempDir Path directory) throws SQLException {
        graph = TestGraph.empty(stores, directory);
        comparison = new StoreComparison(
                new Neo4jFacts(graph.driver),
                new RdfFacts(graph.rdf),
                new JournalFacts(graph.transactions, graph.ledger));
        graph.write(SyntheticPosts.draw(250, 4), NOW);
        graph.write(List.of(ODD), NOW);
    }

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void findsNothingWhereStepFourAloneHasWritten() {
        Verification verification = comparison.run();

        assertThat(verification.posts()).isEqualTo(251);
        assertThat(verification.drifting()).isZero();
        assertThat(verification.drifts()).isEmpty();
    }

    @Test
    void namesEachFactThatOnlyOneStoreHas() {
        String mention = ODD.post().id() + "/0-5";
        graph.driver
                .executableQuery("MATCH (:Mention {id: $id})-[r:NAMES]->() DELETE r")
                .withParameters(Map.of("id", mention))
                .execute();

        Verification verification = comparison.run();

        assertThat(verification.drifting()).isEqualTo(1);
        Drift drift = verification.drifts().getFirst();
        assertThat(drift.post()).isEqualTo(ODD.post().id().toString());
        assertThat(drift.onlyInNeo4j()).isEmpty();
        assertThat(drift.notInPostgresql()).isEmpty();
        assertThat(drift.onlyInPostgresql()).isEmpty();
        assertThat(drift.onlyInRdf()).containsExactly("names %s Q615 0.900000".formatted(mention));
    }

    @Test
    void namesWhatPostgresqlHasAndTheStoresLostAndWhatItDoesNotKnow() throws SQLException {
        String mention = ODD.post().id() + "/0-5";
        graph.driver
                .executableQuery("MATCH (:Mention {id: $id})-[r:NAMES]->() SET r.score = 0.5")
                .withParameters(Map.of("id", mention))
                .execute();
        graph.rdf.withdraw(ODD.post().id());

        Drift drift = comparison.run().drifts().getFirst();

        assertThat(drift.notInPostgresql()).containsExactly("names %s Q615 0.500000".formatted(mention));
        assertThat(drift.onlyInPostgresql()).containsExactly("names %s Q615 0.900000".formatted(mention));
    }

    @Test
    void namesPostsThatOnlyOneStoreHolds() {
        graph.rdf.withdraw(ODD.post().id());
        Linked onlyInRdf = Events.post("only in RDF", "Nobody").event();
        graph.rdf.write(List.of(new DatedFacts(Facts.of(onlyInRdf), Map.of(), NOW)));

        Verification verification = comparison.run();

        assertThat(verification.posts()).isEqualTo(252);
        assertThat(verification.drifting()).isEqualTo(2);
        assertThat(verification.drifts())
                .extracting(Drift::post)
                .containsExactlyInAnyOrder(
                        ODD.post().id().toString(), onlyInRdf.post().id().toString());
    }
}
