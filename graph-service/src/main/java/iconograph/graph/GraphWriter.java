package iconograph.graph;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import iconograph.contracts.PostId;
import iconograph.contracts.Receipt;
import iconograph.graph.decisions.Decided;
import iconograph.graph.decisions.Followers;
import iconograph.graph.decisions.Ledger;
import iconograph.graph.decisions.Rewriting;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.EntityFact;
import iconograph.graph.facts.Facts;
import iconograph.graph.journal.Journal;
import iconograph.graph.journal.KeptPost;
import iconograph.graph.journal.Times;
import iconograph.graph.journal.Transactions;
import iconograph.graph.neo4j.Neo4jWriter;
import iconograph.graph.rdf.RdfStore;

/// Writes posts into both stores: Neo4j first, which knows since when a fact is there, then RDF with the same times;
/// and keeps in the [Journal] what was written.
///
/// The journal's transaction is open meanwhile, so nobody else writes the same posts. If it breaks off in between,
/// writing the posts again brings all to the same state. Safe for use by many threads and processes.
final class GraphWriter implements Rewriting {

    private final Runnable migrations;
    private final Neo4jWriter neo4j;
    private final RdfStore rdf;
    private final Transactions transactions;
    private final Ledger ledger;
    private final Followers followers;
    private final Journal journal = new Journal();
    private boolean prepared;

    /// @param migrations are run before the first post
    /// @param ledger     what people decided, which outranks what models say
    /// @param followers  write which entities are one
    GraphWriter(
            Runnable migrations,
            Neo4jWriter neo4j,
            RdfStore rdf,
            Transactions transactions,
            Ledger ledger,
            Followers followers) {
        this.migrations = migrations;
        this.neo4j = neo4j;
        this.rdf = rdf;
        this.transactions = transactions;
        this.ledger = ledger;
        this.followers = followers;
    }

    /// Brings the stores up to date, once.
    synchronized void prepare() {
        if (!prepared) {
            migrations.run();
            prepared = true;
        }
    }

    /// @param batch may hold a post twice; what comes later counts
    void write(List<Arrived> batch, Instant now) {
        prepare();
        Map<PostId, Arrived> latest = new LinkedHashMap<>();
        batch.forEach(arrived -> latest.put(arrived.event().post().id(), arrived));
        transactions.shared(connection -> {
            journal.hold(
                    connection, latest.values().stream().map(Arrived::event).toList(), now);
            List<Facts> facts = latest.values().stream().map(Arrived::facts).toList();
            return write(connection, facts, Map.of(), now);
        });
    }

    @Override
    public int writeAgain(Connection connection, Collection<KeptPost> posts, Instant now) throws SQLException {
        List<Facts> facts = posts.stream().map(KeptPost::event).map(Facts::of).toList();
        Map<String, Instant> times = new HashMap<>();
        int at = 0;
        for (KeptPost post : posts) {
            times.putAll(post.times().of(facts.get(at++).contributions()));
        }
        return write(connection, facts, times, now);
    }

    private int write(Connection connection, List<Facts> facts, Map<String, Instant> times, Instant now)
            throws SQLException {
        Decided decided = ledger.decided(connection);
        List<DatedFacts> dated = neo4j.write(facts.stream().map(decided::judge).toList(), times, now);
        followers.join(decided, entities(dated));
        rdf.write(dated);
        Map<PostId, Times> kept = new LinkedHashMap<>();
        dated.forEach(post -> kept.put(post.facts().post().id(), Times.of(post.times(), post.now())));
        journal.date(connection, kept);
        return facts.size();
    }

    private static Set<String> entities(List<DatedFacts> dated) {
        return dated.stream()
                .flatMap(post -> post.facts().entities().stream())
                .map(EntityFact::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Takes a post out of both stores. RDF comes first, so that a withdrawal that breaks off in between still finds
    /// in Neo4j what its receipt has to name.
    Receipt withdraw(PostId post) {
        prepare();
        return transactions.shared(connection -> {
            journal.forget(connection, post);
            int triples = rdf.withdraw(post);
            return neo4j.withdraw(post).withTriples(triples);
        });
    }

    /// Empties both stores, but for what people keep in graphs of their own.
    void clear() {
        prepare();
        rdf.clear();
        neo4j.clear();
    }
}
