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
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/// Answers Cypher that people write, within limits of time, rows and size, in transactions that cannot write.
@Singleton
final class CypherReader {

    /// @param truncated whether there would have been more rows
    /// @param millis    how long it took
    record Answer(List<String> columns, List<List<@Nullable Object>> rows, boolean truncated, long millis) {}

    private static final int LONGEST = 100_000;

    /// Rows of an answer come this many at a time, so that few large ones lie in memory before they are looked at. The
    /// driver hands out whole rows: one that is too large by itself is refused, but not before it is in memory.
    private static final int ROWS_AT_ONCE = 100;

    private static final SessionConfig READING = SessionConfig.builder()
            .withDefaultAccessMode(AccessMode.READ)
            .withFetchSize(ROWS_AT_ONCE)
            .build();

    private final Driver driver;
    private final Duration time;
    private final TransactionConfig transaction;
    private final int mostRows;
    private final int mostBytes;
    private final QueryTurns turns;

    CypherReader(Driver driver, GraphConfig config) {
        this.driver = driver;
        this.time = config.limits().time();
        this.transaction = TransactionConfig.builder().withTimeout(time).build();
        this.mostRows = config.limits().rows();
        this.mostBytes = config.limits().bytes();
        this.turns = new QueryTurns(config.limits());
    }

    /// @param limit the most rows that the asker wants
    /// @throws QueryRefused if it is malformed, does not only read, takes too long or answers too much, or too many
    ///     others are being answered
    Answer answer(String query, Map<String, @Nullable Object> parameters, int limit) {
        if (query.length() > LONGEST) {
            throw new QueryRefused(Reason.TOO_MUCH, "the query is longer than %d characters".formatted(LONGEST));
        }
        return turns.take(() -> read(query, new HashMap<>(parameters), Math.clamp(limit, 1, mostRows)));
    }

    private Answer read(String query, Map<String, @Nullable Object> parameters, int limit) {
        long start = System.nanoTime();
        try (Session session = driver.session(READING)) {
            CypherGuard.check(
                    session.run("EXPLAIN " + query, parameters, transaction).consume());
            try (Transaction reading = session.beginTransaction(transaction)) {
                return rows(reading.run(query, parameters), limit, start);
            }
        } catch (ClientException | ServiceUnavailableException e) {
            throw refusal(e);
        }
    }

    private Answer rows(Result result, int limit, long start) {
        CypherJson json = new CypherJson(mostBytes);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (rows.size() < limit && result.hasNext()) {
            rows.add(json.row(result.next()));
        }
        boolean truncated = result.hasNext();
        return new Answer(result.keys(), rows, truncated, (System.nanoTime() - start) / 1_000_000);
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
