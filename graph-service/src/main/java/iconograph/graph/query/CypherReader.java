package iconograph.graph.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import iconograph.graph.GraphConfig;
import iconograph.graph.query.QueryRefused.Reason;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/// Answers Cypher that people write, within limits of time and rows, in transactions that cannot write.
@Singleton
final class CypherReader {

    /// @param truncated whether there would have been more rows
    /// @param millis    how long it took
    record Answer(List<String> columns, List<List<@Nullable Object>> rows, boolean truncated, long millis) {}

    private static final int LONGEST = 100_000;

    private final Driver driver;
    private final Duration time;
    private final int mostRows;

    CypherReader(Driver driver, GraphConfig config) {
        this.driver = driver;
        this.time = config.limits().time();
        this.mostRows = config.limits().rows();
    }

    /// @param limit the most rows that the asker wants
    /// @throws QueryRefused if it is malformed, does not only read, or takes too long
    Answer answer(String query, Map<String, @Nullable Object> parameters, int limit) {
        if (query.length() > LONGEST) {
            throw new QueryRefused(Reason.TOO_MUCH, "the query is longer than %d characters".formatted(LONGEST));
        }
        long start = System.nanoTime();
        try (Session session = driver.session(Neo4jReader.READING)) {
            Map<String, @Nullable Object> values = new HashMap<>(parameters);
            explain(session, query, values);
            try (Transaction transaction = session.beginTransaction(
                    TransactionConfig.builder().withTimeout(time).build())) {
                Result result = transaction.run(query, values);
                return rows(result, Math.clamp(limit, 1, mostRows), start);
            }
        } catch (ClientException | ServiceUnavailableException e) {
            throw refusal(e);
        }
    }

    private static void explain(Session session, String query, Map<String, @Nullable Object> parameters) {
        CypherGuard.check(session.run("EXPLAIN " + query, parameters).consume());
    }

    private static Answer rows(Result result, int limit, long start) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (rows.size() < limit && result.hasNext()) {
            rows.add(row(result.next()));
        }
        boolean truncated = result.hasNext();
        return new Answer(result.keys(), rows, truncated, (System.nanoTime() - start) / 1_000_000);
    }

    private static List<@Nullable Object> row(Record record) {
        List<@Nullable Object> row = new ArrayList<>();
        record.values().forEach(value -> row.add(CypherJson.of(value)));
        return row;
    }

    private RuntimeException refusal(RuntimeException e) {
        if (!(e instanceof ClientException client) || e instanceof RetryableException) {
            return e;
        }
        String code = client.code();
        if (code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut")) {
            return new QueryRefused(Reason.TOO_MUCH, "the query took longer than %d ms".formatted(time.toMillis()), e);
        }
        if (code.equals("Neo.ClientError.Statement.AccessMode") || code.startsWith("Neo.ClientError.Security")) {
            return new QueryRefused(Reason.FORBIDDEN, "only queries that read are answered here", e);
        }
        return new QueryRefused(Reason.MALFORMED, "Cypher refused: " + e.getMessage(), e);
    }
}
