package iconograph.graph.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;

/// Asks Neo4j the service's own questions, in transactions that cannot write.
@Singleton
final class Neo4jReader {

    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    /// The service's own questions answer in milliseconds; one that takes this long is not worth waiting for.
    private static final TransactionConfig PATIENCE =
            TransactionConfig.builder().withTimeout(Duration.ofSeconds(10)).build();

    private final Driver driver;

    Neo4jReader(Driver driver) {
        this.driver = driver;
    }

    <T> List<T> list(String query, Map<String, Object> parameters, Function<Record, T> view) {
        try (Session session = driver.session(READING)) {
            // A transaction that begins and ends by itself takes one round trip instead of three.
            return session.run(query, parameters, PATIENCE).list(view);
        }
    }
}
