package iconograph.graph.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/// Keeps decisions in PostgreSQL, in the order in which they were taken. Safe for use by many threads.
public final class Ledger {

    private static final String COLUMNS =
            "select id, batch, content, decided_by, reason, decided_at, before, after from graph.decision ";
    private static final String BEFORE = COLUMNS + "where id < ? order by id desc limit ?";

    /// Looks at the text as it is kept, so that of a long ledger only what may be wanted is read.
    private static final String BEFORE_WITH =
            COLUMNS + "where id < ? and strpos(concat_ws(' ', content, before, after), ?) > 0 order by id desc limit ?";

    private static final String ADD = """
            insert into graph.decision (batch, content, decided_by, reason, decided_at, before, after)
            values (?, ?, ?, ?, ?, ?, ?) returning id""";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> STANDING = new TypeReference<>() {};

    private volatile Decided latest = Decided.NOTHING;

    /// What counts now. Read anew only if somebody has decided since.
    public Decided decided(Connection connection) throws SQLException {
        Decided known = latest;
        if (version(connection) != known.version()) {
            known = Decided.of(all(connection));
            latest = known;
        }
        return known;
    }

    private static long version(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select coalesce(max(id), 0) from graph.decision");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Oldest first.
    List<LedgerEntry> all(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS + "order by id")) {
            return read(statement);
        }
    }

    /// Newest first.
    ///
    /// @param before only those with smaller numbers
    /// @param word   only those that have it as a whole string; null for all
    List<LedgerEntry> before(Connection connection, long before, @Nullable String word, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(word == null ? BEFORE : BEFORE_WITH)) {
            int next = 1;
            statement.setLong(next++, before);
            if (word != null) {
                statement.setString(next++, write(word));
            }
            statement.setInt(next, most);
            return read(statement);
        }
    }

    /// Those that the stores have not followed yet, oldest first.
    List<LedgerEntry> pending(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(COLUMNS + "where applied_at is null order by id")) {
            return read(statement);
        }
    }

    LedgerEntry add(
            Connection connection,
            UUID batch,
            Decision decision,
            String by,
            @Nullable String reason,
            Instant at,
            Map<String, String> before,
            Map<String, String> after)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, batch);
            statement.setString(2, write(decision));
            statement.setString(3, by);
            statement.setString(4, reason);
            statement.setObject(5, at.atOffset(ZoneOffset.UTC));
            statement.setString(6, write(before));
            statement.setString(7, write(after));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new LedgerEntry(row.getLong(1), batch, decision, by, reason, at, before, after);
            }
        }
    }

    void applied(Connection connection, List<LedgerEntry> entries, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update graph.decision set applied_at = ? where id = ? and applied_at is null")) {
            for (LedgerEntry entry : entries) {
                statement.setObject(1, at.atOffset(ZoneOffset.UTC));
                statement.setLong(2, entry.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static List<LedgerEntry> read(PreparedStatement statement) throws SQLException {
        List<LedgerEntry> entries = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                entries.add(new LedgerEntry(
                        rows.getLong(1),
                        rows.getObject(2, UUID.class),
                        read(rows.getString(3)),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getObject(6, OffsetDateTime.class).toInstant(),
                        standing(rows.getString(7)),
                        standing(rows.getString(8))));
            }
        }
        return entries;
    }

    private static Decision read(String content) {
        try {
            return JSON.readValue(content, Decision.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger has a decision that this version cannot read", e);
        }
    }

    private static Map<String, String> standing(String content) {
        try {
            return JSON.readValue(content, STANDING);
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger has a decision that this version cannot read", e);
        }
    }

    private static String write(Object value) {
        try {
            return value instanceof Decision
                    ? JSON.writerFor(Decision.class).writeValueAsString(value)
                    : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be kept as JSON: " + value.getClass(), e);
        }
    }
}
