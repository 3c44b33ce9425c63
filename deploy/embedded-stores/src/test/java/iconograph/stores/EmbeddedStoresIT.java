package iconograph.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

class EmbeddedStoresIT {

    private final Path home;

    EmbeddedStoresIT(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void keepBothStoresDataOverARestartAndAKill() throws Exception {
        // Given
        Queue<String> progress = new ConcurrentLinkedQueue<>();
        try (EmbeddedStores stores =
                EmbeddedStores.start(home, StoresOptions.both().telling(progress::add))) {
            sql(stores, "create table note (text varchar)");
            sql(stores, "insert into note values ('kept over a restart')");
            cypher(stores, "create (:Note {text: 'kept over a restart'})");
        }

        // When
        EmbeddedStores killed = EmbeddedStores.start(home);
        sql(killed, "insert into note values ('kept over a kill')");
        cypher(killed, "create (:Note {text: 'kept over a kill'})");
        List<ProcessHandle> postgres = killed.processes().skip(1).toList();
        killed.processes().findFirst().orElseThrow().destroyForcibly();
        killed.onExit().get(10, TimeUnit.SECONDS);

        // Then
        try (EmbeddedStores stores = EmbeddedStores.start(home)) {
            assertThat(sql(stores, "select count(*) from note where text like 'kept %'"))
                    .isEqualTo(2);
            assertThat(cypher(stores, "match (n:Note) return count(n)")).isEqualTo(2);
        }
        assertThat(postgres).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(progress).anyMatch(sentence -> sentence.startsWith("PostgreSQL is up after"));
        assertThat(progress).anyMatch(sentence -> sentence.startsWith("Neo4j is up after"));
        assertThat(Files.getPosixFilePermissions(home.resolve("password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void recoverWhenPostgresIsKilledAndItsProcessNumberIsSomeoneElses() throws Exception {
        // Given
        EmbeddedStores killed = EmbeddedStores.start(home, StoresOptions.of(Store.POSTGRES));
        sql(killed, "create table note (text varchar)");
        killed.processes().toList().forEach(ProcessHandle::destroyForcibly);
        killed.onExit().get(10, TimeUnit.SECONDS);
        Path pidFile = home.resolve("postgresql/data/postmaster.pid");
        List<String> lines = Files.readAllLines(pidFile);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);

        // When
        try (EmbeddedStores stores = EmbeddedStores.start(home, StoresOptions.of(Store.POSTGRES))) {

            // Then
            assertThat(sql(stores, "select count(*) from note")).isZero();
        }
    }

    @Test
    void endWhenPostgresEndsByItself() {
        try (EmbeddedStores stores =
                EmbeddedStores.start(home, StoresOptions.of(Store.POSTGRES).thrownAwayAtTheEnd())) {
            stores.processes().skip(1).forEach(ProcessHandle::destroyForcibly);

            assertThat(stores.onExit()).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    @Test
    void areAllGoneWhenTheyAreClosed() {
        // Given
        EmbeddedStores stores =
                EmbeddedStores.start(home, StoresOptions.of(Store.POSTGRES).thrownAwayAtTheEnd());
        List<ProcessHandle> processes = stores.processes().toList();
        assertThat(processes).hasSizeGreaterThan(1);

        // When
        stores.close();

        // Then
        assertThat(processes)
                .allSatisfy(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10)));
        assertThat(home).doesNotExist();
    }

    @Test
    void refuseAHomeThatIsInUse() {
        StoresOptions options = StoresOptions.of(Store.POSTGRES);
        try (EmbeddedStores first = EmbeddedStores.start(home, options)) {
            assertThat(first.addresses().jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");

            assertThatThrownBy(() -> EmbeddedStores.start(home, options))
                    .isInstanceOf(StoresNotStarted.class)
                    .hasMessage("the stores in %s are running already", home);
        }
    }

    @Test
    void refuseAPortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            StoresOptions options = StoresOptions.of(Store.POSTGRES).onPorts(other.getLocalPort(), 0);

            assertThatThrownBy(() -> EmbeddedStores.start(home, options))
                    .isInstanceOf(StoresNotStarted.class)
                    .hasMessage(
                            "port %d, which PostgreSQL is to listen on, is taken by another program",
                            other.getLocalPort());
        }
    }

    @Test
    void refuseAHomeThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "not a directory");

        assertThatThrownBy(() -> EmbeddedStores.start(file.resolve("stores")))
                .isInstanceOf(StoresNotStarted.class)
                .hasMessage("the stores' directory %s cannot be made or written to", file.resolve("stores"));
    }

    @Test
    void giveUpWhenPatienceEnds() {
        StoresOptions options = StoresOptions.of(Store.POSTGRES).waitingAtMost(Duration.ofMillis(1));

        assertThatThrownBy(() -> EmbeddedStores.start(home, options))
                .isInstanceOf(StoresNotStarted.class)
                .hasMessageStartingWith("the stores were not up after");
    }

    /// @return the first column of the first row, or how many rows changed
    private static long sql(EmbeddedStores stores, String sql) throws SQLException {
        StoreAddresses at = stores.addresses();
        try (Connection connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return statement.getUpdateCount();
            }
            ResultSet rows = statement.getResultSet();
            rows.next();
            return rows.getLong(1);
        }
    }

    /// @return the first column of the first row, 0 where there is none
    private static long cypher(EmbeddedStores stores, String cypher) {
        StoreAddresses at = stores.addresses();
        try (Driver driver = GraphDatabase.driver(at.boltUri(), AuthTokens.basic(at.boltUser(), at.boltPassword()))) {
            return driver.executableQuery(cypher).execute().records().stream()
                    .findFirst()
                    .map(row -> row.get(0).asLong())
                    .orElse(0L);
        }
    }
}
