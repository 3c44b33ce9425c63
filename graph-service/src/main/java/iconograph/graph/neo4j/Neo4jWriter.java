package iconograph.graph.neo4j;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;

import iconograph.contracts.PostId;
import iconograph.contracts.Receipt;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;
import iconograph.graph.neo4j.Known.Gone;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/// Writes posts into Neo4j so that the graph holds exactly what they say now.
///
/// A batch is one transaction. Whatever the same posts wrote before and no longer say is removed, and with it entities,
/// regions, pictures, looks and meanings that nothing else supports. Several writers may run at once: they lock posts,
/// then entities, in the order of their ids, and the driver repeats a transaction that loses a race all the same.
public final class Neo4jWriter {

    private final Driver driver;

    public Neo4jWriter(Driver driver) {
        this.driver = driver;
    }

    /// @param batch no post twice
    /// @param times of contributions that the graph may have lost
    /// @param now   the time for whatever is said for the first time
    /// @return the facts in the same order, with the times that the graph has for them
    public List<DatedFacts> write(List<Facts> batch, Map<String, Instant> times, Instant now) {
        try (Session session = driver.session()) {
            return session.executeWrite(transaction -> write(transaction, batch, times, now));
        }
    }

    private static List<DatedFacts> write(
            TransactionContext transaction, List<Facts> batch, Map<String, Instant> times, Instant now) {
        Known known = lock(transaction, batch);
        Map<String, Instant> earlier = new HashMap<>(known.contributions());
        earlier.putAll(times);
        List<DatedFacts> dated =
                batch.stream().map(facts -> new DatedFacts(facts, earlier, now)).toList();
        Rows rows = new Rows(dated);
        Set<String> touched = new TreeSet<>(known.entities());
        touched.addAll(rows.entities.keySet());

        Gone gone = known.without(batch);
        known.entities().forEach(id -> rows.entities.putIfAbsent(id, Rows.nothingNew(id)));
        run(transaction, Statements.ENTITIES, rows.entities.values());
        if (!known.isNothing()) {
            List<?> kept = batch.stream().map(Rows::keeps).toList();
            run(transaction, Statements.REMOVE_DEPICTIONS, kept);
            run(transaction, Statements.REMOVE_MENTIONS, gone.mentions);
            run(transaction, Statements.REMOVE_CLAIMS, gone.claims);
            run(transaction, Statements.REMOVE_SHORTCUTS, kept);
        }
        add(transaction, rows);
        run(transaction, Statements.TALLY, touched);
        run(transaction, Statements.RELABEL, gone.respelled);
        run(transaction, Statements.REMOVE_ENTITIES, gone.entities);
        run(transaction, Statements.REMOVE_LOOKS, gone.looks);
        run(transaction, Statements.REMOVE_MEANINGS, gone.meanings);
        run(transaction, Statements.REMOVE_REGIONS, gone.regions);
        run(transaction, Statements.REMOVE_PICTURES, gone.pictures);
        return dated;
    }

    /// Takes a post out of the graph, with all that nothing else supports.
    ///
    /// @param triples waits for the post's triples to be gone, and tells how many those were; is asked when all is
    ///                taken out, before that counts, and again if it has to be repeated
    /// @return what went; [Receipt#NOTHING] but for the triples if the graph does not hold the post
    public Receipt withdraw(PostId post, IntSupplier triples) {
        try (Session session = driver.session()) {
            return session.executeWrite(
                    transaction -> withdraw(transaction, post).withTriples(triples.getAsInt()));
        }
    }

    private static Receipt withdraw(TransactionContext transaction, PostId post) {
        List<Record> found = transaction
                .run(Statements.WITHDRAWN_POST, Map.of("id", post.toString()))
                .list();
        if (found.isEmpty()) {
            return Receipt.NOTHING;
        }
        Known known = new Known(found);
        Gone gone = known.without(List.of());
        Map<String, Object> leaving = Map.of(
                "id", post.toString(),
                "entities", List.copyOf(known.entities()),
                "respelled", List.copyOf(gone.respelled),
                "looks", List.copyOf(gone.looks),
                "meanings", List.copyOf(gone.meanings),
                "regions", List.copyOf(gone.regions),
                "pictures", List.copyOf(gone.pictures));
        Record went = transaction.run(Statements.WITHDRAW, leaving).single();
        List<String> entities = went.get("entities").asList(Value::asString);
        return new Receipt(
                known.mentions(),
                known.claims(),
                entities,
                known.entities().stream().filter(it -> !entities.contains(it)).toList(),
                went.get("regions").asList(Value::asString),
                went.get("pictures").asList(Value::asString),
                0);
    }

    /// Empties the database, but for the record of its migrations.
    public void clear() {
        try (Session session = driver.session()) {
            session.run(Statements.CLEAR).consume();
        }
    }

    private static Known lock(TransactionContext transaction, List<Facts> batch) {
        List<?> posts = batch.stream()
                .map(Facts::post)
                .sorted(Comparator.comparing(post -> post.id()))
                .map(Rows::post)
                .toList();
        return new Known(
                transaction.run(Statements.POSTS, Map.of("rows", posts)).list());
    }

    private static void add(TransactionContext transaction, Rows rows) {
        run(transaction, Statements.COINED_LABELS, rows.coinedLabels);
        run(transaction, Statements.PICTURES, rows.pictures.values());
        run(transaction, Statements.SHOWS, rows.shows);
        run(transaction, Statements.MENTIONS, rows.mentions);
        run(transaction, Statements.NAMES, rows.names);
        run(transaction, Statements.MAY_NAME, rows.mayName);
        run(transaction, Statements.SHOWN_IN, rows.shownIn);
        run(transaction, Statements.RELATES_TO, rows.relatesTo);
        run(transaction, Statements.LOOKS, rows.looks.values());
        run(transaction, Statements.MEANINGS, rows.meanings.values());
        run(transaction, Statements.DEPICTS, rows.depicts);
        run(transaction, Statements.RELATES, rows.relates);
        run(transaction, Statements.SHORTCUTS, rows.shortcuts);
    }

    private static void run(TransactionContext transaction, String statement, Collection<?> rows) {
        if (!rows.isEmpty()) {
            transaction.run(statement, Map.of("rows", List.copyOf(rows))).consume();
        }
    }
}
