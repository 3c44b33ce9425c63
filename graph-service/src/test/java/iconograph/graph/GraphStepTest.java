package iconograph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import iconograph.contracts.Extraction;
import iconograph.contracts.Journey.Linked;
import iconograph.contracts.LinkDecision;
import iconograph.contracts.Mention;
import iconograph.contracts.Post;
import iconograph.contracts.TextSpan;
import iconograph.contracts.UndigestiblePost;
import iconograph.graph.decisions.Followers;
import iconograph.graph.decisions.Ledger;
import iconograph.graph.journal.JournalOutOfReach;
import iconograph.graph.journal.Transactions;
import iconograph.graph.neo4j.Neo4jClusters;
import iconograph.graph.neo4j.Neo4jWriter;
import iconograph.graph.rdf.RdfStore;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/// With PostgreSQL and Neo4j down: nobody listens on the ports.
class GraphStepTest {

    @Test
    void putsAPostAsideThatContradictsItself(@TempDir Path directory) {
        Post post = Events.post("1", "Messi").event().post();
        Linked event = new Linked(
                post,
                new Extraction(
                        post.id(), Events.TAGGER, List.of(new Mention(new TextSpan(3, 50), "PER", 0.5)), List.of()),
                Events.LINKER,
                List.of(new LinkDecision.Unknown("?", List.of())));

        run(directory, step -> assertThatThrownBy(() -> step.write(event))
                .isInstanceOf(UndigestiblePost.class)
                .hasMessageContaining("ends after the text"));
    }

    @Test
    void passesAnOutageOnSoThatThePostComesAgain(@TempDir Path directory) {
        Linked event =
                Events.post("1", "Messi").linked("Messi", "PER", "Q615", 0.9).event();

        run(directory, step -> assertThatThrownBy(() -> step.write(event)).isInstanceOf(JournalOutOfReach.class));
    }

    private interface Check {
        void on(GraphStep step);
    }

    private static void run(Path directory, Check check) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl("jdbc:postgresql://127.0.0.1:1/iconograph");
        try (Driver driver = GraphDatabase.driver("bolt://127.0.0.1:1", AuthTokens.none());
                RdfStore rdf = RdfStore.open(directory)) {
            GraphWriter writer = new GraphWriter(
                    () -> {},
                    new Neo4jWriter(driver),
                    rdf,
                    new Transactions(database),
                    new Ledger(),
                    new Followers(new Neo4jClusters(driver), rdf));
            check.on(new GraphStep(writer, 8, Clock.tick(Clock.systemUTC(), Duration.ofMillis(1))));
            assertThat(rdf.<Boolean>read(dataset -> dataset.isEmpty())).isTrue();
        }
    }
}
