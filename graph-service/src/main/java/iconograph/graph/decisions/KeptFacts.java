package iconograph.graph.decisions;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import iconograph.contracts.PostId;
import iconograph.graph.facts.Facts;
import iconograph.graph.journal.Journal;

/// What models say of posts, as the journal has it, before anything that people decided.
final class KeptFacts {

    private final Connection connection;
    private final Journal journal = new Journal();

    /// @param connection of a transaction
    KeptFacts(Connection connection) {
        this.connection = connection;
    }

    /// @return nothing if the journal does not have the post
    Optional<Facts> of(PostId post) throws SQLException {
        return journal.of(connection, List.of(post)).stream().findFirst().map(kept -> Facts.of(kept.event()));
    }
}
