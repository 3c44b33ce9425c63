package iconograph.graph.decisions;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;

import iconograph.graph.journal.KeptPost;

/// Writes posts again as the journal has them, with the times that they had, and with what people decided.
@FunctionalInterface
public interface Rewriting {

    /// @param connection of a transaction that holds the posts
    /// @return how many
    int writeAgain(Connection connection, Collection<KeptPost> posts, Instant now) throws SQLException;
}
