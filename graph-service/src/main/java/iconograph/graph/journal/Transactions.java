package iconograph.graph.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Transactions of the graph's database that respect each other across processes: any number may write posts side by
/// side, and whoever decides about the graph as a whole is alone.
///
/// They hold an advisory lock of PostgreSQL until they end, so a process that is killed leaves none behind.
public final class Transactions {

    /// "graph" in ASCII: any number that nobody else locks.
    private static final long LOCK = 0x6772617068L;

    private final DataSource database;

    public Transactions(DataSource database) {
        this.database = database;
    }

    /// What is done in a transaction.
    ///
    /// @param <T> what comes of it
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /// Beside others of this kind. All of the work or, if it throws, nothing of what it does to PostgreSQL.
    ///
    /// @throws JournalOutOfReach if PostgreSQL fails
    public <T> T shared(Work<T> work) {
        return run("select pg_advisory_xact_lock_shared(?)", work);
    }

    /// When no other transaction of either kind is open, in whichever process.
    ///
    /// @throws JournalOutOfReach if PostgreSQL fails
    public <T> T alone(Work<T> work) {
        return run("select pg_advisory_xact_lock(?)", work);
    }

    private <T> T run(String lock, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                try (PreparedStatement statement = connection.prepareStatement(lock)) {
                    statement.setLong(1, LOCK);
                    statement.execute();
                }
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                undo(connection, e);
                throw e;
            } finally {
                if (!connection.isClosed()) {
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            throw new JournalOutOfReach(e);
        }
    }

    private static void undo(Connection connection, Throwable why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }
}
