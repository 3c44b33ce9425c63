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
import iconograph.graph.rdf.RdfDraft;
import iconograph.graph.rdf.RdfStore;
import iconograph.graph.rdf.RdfWithdrawal;

/// Writes posts into both stores: Neo4j first, which knows since when a fact is there, then RDF with the same times,
/// which is [laid out][RdfDraft] meanwhile; and keeps in the [Journal] what was written.
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
            List<KeptPost> before = journal.hold(connection, latest.keySet());
            journal.hold(
                    connection, latest.values().stream().map(Arrived::event).toList(), now);
            List<Facts> facts = latest.values().stream().map(Arrived::facts).toList();
            return write(connection, facts, before, Map.of(), now);
        });
    }

    @Override
    public int writeAgain(Connection connection, Collection<KeptPost> posts, Instant now) throws SQLException {
        List<Facts> facts = posts.stream().map(KeptPost::event).map(Facts::of).toList();
        return write(connection, facts, posts, times(posts), now);
    }

    /// When each contribution of the posts was first made.
    private static Map<String, Instant> times(Collection<KeptPost> posts) {
        Map<String, Instant> times = new HashMap<>();
        posts.forEach(
                post -> times.putAll(post.times().of(Facts.of(post.event()).contributions())));
        return times;
    }

    /// @param before what the journal knew of the posts
    /// @param times  of contributions, which count whatever Neo4j knows
    private int write(
            Connection connection,
            List<Facts> facts,
            Collection<KeptPost> before,
            Map<String, Instant> times,
            Instant now)
            throws SQLException {
        Decided decided = ledger.decided(connection);
        List<Facts> judged = facts.stream().map(decided::judge).toList();
        List<DatedFacts> dated = write(judged, times, times(before), now, decided);
        journal.date(connection, otherwise(dated, before));
        return facts.size();
    }

    /// The times that are not in the journal yet.
    private static Map<PostId, Times> otherwise(List<DatedFacts> dated, Collection<KeptPost> before) {
        Map<PostId, Times> noted = new HashMap<>();
        before.forEach(post -> noted.put(post.event().post().id(), post.times()));
        Map<PostId, Times> otherwise = new LinkedHashMap<>();
        for (DatedFacts post : dated) {
            PostId id = post.facts().post().id();
            Times times = Times.of(post.times(), post.now());
            if (!times.equals(noted.getOrDefault(id, new Times(post.now(), Map.of())))) {
                otherwise.put(id, times);
            }
        }
        return otherwise;
    }

    /// Lays RDF out while Neo4j works, which it does in a process of its own.
    ///
    /// @param expected what Neo4j will say of the times; if it says otherwise, that only costs time
    private List<DatedFacts> write(
            List<Facts> facts,
            Map<String, Instant> times,
            Map<String, Instant> expected,
            Instant now,
            Decided decided) {
        List<DatedFacts> drafted =
                facts.stream().map(post -> new DatedFacts(post, expected, now)).toList();
        List<DatedFacts> dated;
        try (RdfDraft draft = new RdfDraft(rdf, drafted)) {
            dated = neo4j.write(facts, times, now);
            followers.join(decided, entities(dated));
            if (contributions(dated).equals(contributions(drafted))) {
                draft.keep();
                return dated;
            }
        }
        rdf.write(dated);
        return dated;
    }

    private static List<Map<String, Instant>> contributions(List<DatedFacts> dated) {
        return dated.stream().map(DatedFacts::times).toList();
    }

    private static Set<String> entities(List<DatedFacts> dated) {
        return dated.stream()
                .flatMap(post -> post.facts().entities().stream())
                .map(EntityFact::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Takes a post out of both stores at once. It counts in RDF first, so that a withdrawal that breaks off in between
    /// still finds in Neo4j what its receipt has to name.
    Receipt withdraw(PostId post) {
        prepare();
        return transactions.shared(connection -> {
            journal.forget(connection, post);
            try (RdfWithdrawal triples = new RdfWithdrawal(rdf, post)) {
                return neo4j.withdraw(post, triples::number);
            }
        });
    }

    /// Empties both stores, but for what people keep in graphs of their own.
    void clear() {
        prepare();
        rdf.clear();
        neo4j.clear();
    }
}
