package iconograph.graph.verification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import iconograph.contracts.PostId;
import iconograph.graph.decisions.Decided;
import iconograph.graph.decisions.Ledger;
import iconograph.graph.facts.FactLine;
import iconograph.graph.facts.Facts;
import iconograph.graph.journal.Journal;
import iconograph.graph.journal.KeptPost;
import iconograph.graph.journal.Transactions;

/// What PostgreSQL says that the stores should hold: what posts said last, and what people decided.
public final class JournalFacts {

    private final Transactions transactions;
    private final Ledger ledger;
    private final Journal journal = new Journal();

    public JournalFacts(Transactions transactions, Ledger ledger) {
        this.transactions = transactions;
        this.ledger = ledger;
    }

    /// Ids of all posts, in a set that the caller may change.
    Set<String> posts() {
        return transactions.shared(journal::posts);
    }

    /// @return one entry for each of these posts, empty for those that are not kept
    Map<String, SortedSet<String>> of(Collection<String> posts) {
        return transactions.shared(connection -> of(connection, posts));
    }

    private Map<String, SortedSet<String>> of(Connection connection, Collection<String> posts) throws SQLException {
        Decided decided = ledger.decided(connection);
        List<PostId> ids = posts.stream().map(PostId::fromString).toList();
        Map<String, SortedSet<String>> facts = new HashMap<>();
        posts.forEach(post -> facts.put(post, new TreeSet<>()));
        for (KeptPost kept : journal.of(connection, ids)) {
            facts.put(kept.event().post().id().toString(), FactLine.of(decided.judge(Facts.of(kept.event()))));
        }
        return facts;
    }
}
