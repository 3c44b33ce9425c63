package iconograph.graph.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import iconograph.contracts.Journey.Linked;
import iconograph.graph.Events;
import iconograph.graph.SyntheticPosts;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;
import iconograph.graph.neo4j.Migrations;
import iconograph.graph.neo4j.Neo4jFacts;
import iconograph.graph.neo4j.Neo4jWriter;
import iconograph.graph.rdf.RdfFacts;
import iconograph.graph.rdf.RdfStore;
import iconograph.stores.Store;
import iconograph.stores.StoreAddresses;
import iconograph.stores.testing.WithStores;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

@WithStores(Store.NEO4J)
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

    Driver driver;
    RdfStore rdf;
    StoreComparison comparison;

    @BeforeEach
    void write(StoreAddresses stores, @TempDir Path directory) {
        driver = GraphDatabase.driver(stores.boltUri(), AuthTokens.basic(stores.boltUser(), stores.boltPassword()));
        driver.executableQuery("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")
                .execute();
        rdf = RdfStore.open(directory);
        new Migrations(driver).run();
        comparison = new StoreComparison(new Neo4jFacts(driver), new RdfFacts(rdf));
        write(SyntheticPosts.draw(250, 4));
        write(List.of(ODD));
    }

    @AfterEach
    void close() {
        rdf.close();
        driver.close();
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
        driver.executableQuery("MATCH (:Mention {id: $id})-[r:NAMES]->() DELETE r")
                .withParameters(Map.of("id", mention))
                .execute();

        Verification verification = comparison.run();

        assertThat(verification.drifting()).isEqualTo(1);
        Drift drift = verification.drifts().getFirst();
        assertThat(drift.post()).isEqualTo(ODD.post().id().toString());
        assertThat(drift.onlyInNeo4j()).isEmpty();
        assertThat(drift.onlyInRdf()).containsExactly("names %s Q615 0.900000".formatted(mention));
    }

    @Test
    void namesPostsThatOnlyOneStoreHolds() {
        rdf.withdraw(ODD.post().id());
        Linked onlyInRdf = Events.post("only in RDF", "Nobody").event();
        rdf.write(List.of(new DatedFacts(Facts.of(onlyInRdf), Map.of(), NOW)));

        Verification verification = comparison.run();

        assertThat(verification.posts()).isEqualTo(252);
        assertThat(verification.drifting()).isEqualTo(2);
        assertThat(verification.drifts())
                .extracting(Drift::post)
                .containsExactlyInAnyOrder(
                        ODD.post().id().toString(), onlyInRdf.post().id().toString());
    }

    private void write(List<Linked> posts) {
        rdf.write(new Neo4jWriter(driver).write(posts.stream().map(Facts::of).toList(), NOW));
    }
}
