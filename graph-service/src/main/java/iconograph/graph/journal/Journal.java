package iconograph.graph.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import iconograph.contracts.Journey.Linked;
import iconograph.contracts.PostId;

import org.jspecify.annotations.Nullable;

/// Keeps what step 4 writes of each post, in PostgreSQL. What is kept in a transaction counts once that has ended.
public final class Journal {

    private static final String HOLD = """
            insert into graph.post (id, event, usual_time, times, written_at) values (?, ?, ?, '{}', ?)
            on conflict (id) do update set event = excluded.event, written_at = excluded.written_at""";

    private static final String DATE = "update graph.post set usual_time = ?, times = ? where id = ?";
    private static final String FORGET = "delete from graph.post where id = ?";
    private static final String COLUMNS = "select id, event, usual_time, times from graph.post ";
    private static final String SOME = COLUMNS + "where id = any (?) order by id";
    private static final String LOCK_SOME = SOME + " for update";
    private static final String LOCK_AFTER = COLUMNS + "where id > ? order by id limit ? for update";
    private static final String IDS = "select id from graph.post";
    private static final String COUNT = "select count(*) from graph.post";

    /// Before every post's id.
    private static final UUID START = new UUID(0, 0);

    /// Notes what the posts say now and holds them, so that no other transaction writes them before this one has ended.
    ///
    /// @param events no post twice
    /// @param now    since when those that are new say it, until they are [dated][#date] otherwise
    public void hold(Connection connection, Collection<Linked> events, Instant now) throws SQLException {
        List<Linked> sorted = events.stream()
                // Two transactions that hold the same posts take them in the same order.
                .sorted(Comparator.comparing(event -> event.post().id()))
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(HOLD)) {
            for (Linked event : sorted) {
                statement.setObject(1, event.post().id().value());
                statement.setString(2, JournalText.of(event));
                statement.setLong(3, now.toEpochMilli());
                statement.setObject(4, now.atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /// Notes since when the posts, which are [held][#hold], say what they say.
    public void date(Connection connection, Map<PostId, Times> times) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DATE)) {
            for (Map.Entry<PostId, Times> post : times.entrySet()) {
                statement.setLong(1, post.getValue().usual().toEpochMilli());
                statement.setString(2, JournalText.of(post.getValue().others()));
                statement.setObject(3, post.getKey().value());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    public void forget(Connection connection, PostId post) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setObject(1, post.value());
            statement.executeUpdate();
        }
    }

    /// Those of the posts that are kept, held until the transaction ends.
    public List<KeptPost> hold(Connection connection, Collection<PostId> posts) throws SQLException {
        return some(LOCK_SOME, connection, posts);
    }

    private static List<KeptPost> some(String query, Connection connection, Collection<PostId> posts)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            UUID[] ids = posts.stream().map(PostId::value).toArray(UUID[]::new);
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            return read(statement);
        }
    }

    /// Those of the posts that are kept.
    public List<KeptPost> of(Connection connection, Collection<PostId> posts) throws SQLException {
        return some(SOME, connection, posts);
    }

    /// The posts that follow by their ids, held until the transaction ends.
    ///
    /// @param post the one before the first; null to begin
    /// @return none at the end
    public List<KeptPost> holdAfter(Connection connection, @Nullable PostId post, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK_AFTER)) {
            statement.setObject(1, post == null ? START : post.value());
            statement.setInt(2, most);
            return read(statement);
        }
    }

    /// Ids of all posts, in a set that the caller may change.
    public TreeSet<String> posts(Connection connection) throws SQLException {
        TreeSet<String> posts = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(IDS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                posts.add(rows.getString(1));
            }
        }
        return posts;
    }

    public long size(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<KeptPost> read(PreparedStatement statement) throws SQLException {
        List<KeptPost> posts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                posts.add(new KeptPost(
                        JournalText.event(rows.getString(2), rows.getString(1)),
                        new Times(Instant.ofEpochMilli(rows.getLong(3)), JournalText.times(rows.getString(4)))));
            }
        }
        return posts;
    }
}
