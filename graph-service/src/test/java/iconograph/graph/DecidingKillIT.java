package iconograph.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import iconograph.contracts.Journey.Linked;
import iconograph.graph.decisions.Deciding;
import iconograph.graph.decisions.Proposal;
import iconograph.graph.decisions.Wish;
import iconograph.graph.decisions.WishedFact;
import iconograph.graph.neo4j.Neo4jEntities;
import iconograph.stores.StoreAddresses;
import iconograph.stores.testing.WithStores;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is in the ledger holds, whatever becomes of the process that took it.
@WithStores
class DecidingKillIT {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final String TAKEN = "in the ledger";
    private static final Linked CUP = Events.post("cup", "Messi with a cup")
            .picture('a', null)
            .linked("Messi", "PER", "Q615", 0.9)
            .shownIn('a', 64, 120, 320, 240)
            .event();
    private static final WishedFact SHOWN =
            new WishedFact.Depiction(CUP.post().id() + "/0-5", Events.sha256('a') + "/64,120,320,240", null);

    @Test
    void aDecisionWhoseProcessIsKilledBeforeTheStoresFollowedIsAppliedOnceByTheNext(
            StoreAddresses stores, @TempDir Path directory, @TempDir Path ofTheOther) throws Exception {
        List<String> decided;
        try (TestGraph graph = TestGraph.empty(stores, directory)) {
            graph.write(List.of(CUP), NOW);
            List<String> before = graph.dump();

            killOnceItHasTaken(stores, ofTheOther);

            assertThat(graph.deciding.entries(null, Long.MAX_VALUE, 10)).hasSize(1);
            assertThat(graph.dump()).as("nothing is applied").isEqualTo(before);
            // As the service does when it starts.
            assertThat(graph.deciding.catchUp()).isTrue();
            decided = graph.dump();
            assertThat(decided).anyMatch(line -> line.contains("/prop/direct/P180>"));
            assertThat(graph.comparison.run().drifting()).isZero();
        }
        try (TestGraph graph = TestGraph.of(stores, directory)) {
            assertThat(graph.deciding.catchUp()).isTrue();

            assertThat(graph.dump()).as("once").isEqualTo(decided);
            assertThat(graph.deciding.entries(null, Long.MAX_VALUE, 10)).hasSize(1);
        }
    }

    private static void killOnceItHasTaken(StoreAddresses stores, Path directory)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Decider.class.getName(),
                        directory.toString(),
                        stores.toLine())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader(UTF_8)) {
            String line = said.readLine();
            while (line != null && !line.equals(TAKEN)) {
                line = said.readLine();
            }
            assertThat(line).isEqualTo(TAKEN);
        } finally {
            // On Unix this is the signal that no process hears.
            process.destroyForcibly().waitFor();
        }
    }

    /// Decides, and stands still when the first post is to be written again.
    static final class Decider {

        private Decider() {}

        public static void main(String[] args) throws SQLException {
            try (TestGraph graph = TestGraph.of(StoreAddresses.fromLine(args[1]), Path.of(args[0]))) {
                Deciding deciding = new Deciding(
                        graph.transactions,
                        graph.ledger,
                        (connection, posts, now) -> {
                            System.out.println(TAKEN);
                            return standStill();
                        },
                        graph.followers,
                        new Neo4jEntities(graph.driver),
                        Clock.systemUTC());
                var unused = deciding.decide(new Proposal("ada", null, true, List.of(new Wish.Approve(SHOWN))), null);
            }
        }

        private static int standStill() {
            while (true) {
                LockSupport.park();
            }
        }
    }
}
