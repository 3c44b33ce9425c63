package iconograph.graph.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.inject.Singleton;

import iconograph.contracts.Journey.Linked;
import iconograph.contracts.Mention;
import iconograph.contracts.PostId;
import iconograph.graph.journal.Journal;
import iconograph.graph.journal.JournalOutOfReach;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/// Reads why names were linked, from what is kept of the posts. The graph itself has the choice and its score; the
/// candidates that were not chosen are no facts.
@Singleton
final class ExplanationReader {

    private final AgroalDataSource database;
    private final Journal journal = new Journal();

    ExplanationReader(@DataSource("graph") AgroalDataSource database) {
        this.database = database;
    }

    /// @param post its id
    /// @return in the order of the post's mentions; nothing if there is no such post
    /// @throws JournalOutOfReach if PostgreSQL fails
    Optional<List<Explanation>> find(String post) {
        return id(post).flatMap(this::event).map(ExplanationReader::explained);
    }

    private static Optional<PostId> id(String text) {
        try {
            return Optional.of(PostId.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Linked> event(PostId post) {
        // No lock of the graph: a rebuild may take minutes, and changes nothing here.
        try (Connection connection = database.getConnection()) {
            return journal.of(connection, List.of(post)).stream().findFirst().map(kept -> kept.event());
        } catch (SQLException e) {
            throw new JournalOutOfReach(e);
        }
    }

    private static List<Explanation> explained(Linked event) {
        List<Mention> mentions = event.extraction().mentions();
        return IntStream.range(0, mentions.size())
                .mapToObj(i -> new Explanation(
                        mentions.get(i).span(),
                        mentions.get(i).span().in(event.post().text()),
                        event.decisions().get(i)))
                .toList();
    }
}
