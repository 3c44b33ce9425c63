package iconograph.graph.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

import iconograph.contracts.PostId;
import iconograph.graph.facts.DatedFacts;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jboss.logging.Logger;

/// The RDF view of the graph on disk, one named graph a post.
///
/// One process at a time may have the directory open. Readers see the state at which they began, and no writer waits
/// for them. Safe for use by many threads.
///
/// TDB2 never overwrites, so each transaction leaves old blocks behind. Once the files have grown to several times what
/// they hold, they are [compacted][#tidyUp], at a moment when nobody reads.
public final class RdfStore implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RdfStore.class);
    private static final long WORTH_COMPACTING = 512L << 20;
    private static final int GROWTH = 4;
    private static final int BATCHES_BETWEEN_LOOKS = 16;
    private static final int CLEARED_AT_ONCE = 200;

    private final Path directory;
    private volatile DatasetGraph dataset;
    private final long worthCompacting;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private final AtomicInteger batches = new AtomicInteger();
    private volatile long tooLarge;

    private RdfStore(Path directory, DatasetGraph dataset, long worthCompacting) {
        this.directory = directory;
        this.dataset = dataset;
        this.worthCompacting = worthCompacting;
        this.tooLarge = worthCompacting;
    }

    /// @param directory is made if need be
    /// @throws IllegalStateException if it cannot be opened, or another process has it open
    public static RdfStore open(Path directory) {
        return open(directory, WORTH_COMPACTING);
    }

    /// @param worthCompacting bytes; smaller stores are left alone
    static RdfStore open(Path directory, long worthCompacting) {
        try {
            Files.createDirectories(directory);
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(directory.toString());
            return new RdfStore(directory, dataset, worthCompacting);
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "cannot open the RDF store in %s: %s".formatted(directory, e.getMessage()), e);
        }
    }

    /// Makes the graphs of these posts hold exactly what the posts say now. All of them or, if it fails, none.
    public void write(List<DatedFacts> batch) {
        write(batch, () -> true);
    }

    /// Likewise, if it turns out to be wanted.
    ///
    /// @param wanted is asked once everything is laid out, and may take its time; if it says no, nothing changes
    void write(List<DatedFacts> batch, BooleanSupplier wanted) {
        use.readLock().lock();
        try {
            Txn.executeWrite(dataset, () -> {
                batch.forEach(this::replace);
                if (!wanted.getAsBoolean()) {
                    dataset.abort();
                }
            });
        } finally {
            use.readLock().unlock();
        }
        countBatch();
    }

    /// Removes what a post says.
    ///
    /// @return how many triples that were; none if the store does not hold the post
    public int withdraw(PostId post) {
        return withdraw(post, () -> {});
    }

    /// Likewise.
    ///
    /// @param turn is run once no other writer is in the way
    int withdraw(PostId post, Runnable turn) {
        Node graph = Vocabulary.post(post);
        use.readLock().lock();
        try {
            return Txn.calculateWrite(dataset, () -> {
                turn.run();
                // Counts them without reading what they say.
                int triples = (int) Iter.count(TDBInternal.getDatasetGraphTDB(dataset)
                        .getQuadTable()
                        .getNodeTupleTable()
                        .findAsNodeIds(graph, Node.ANY, Node.ANY, Node.ANY));
                dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
                return triples;
            });
        } finally {
            use.readLock().unlock();
        }
    }

    /// Removes what all posts say. Graphs that people keep for themselves stay.
    public void clear() {
        List<Node> graphs = read(dataset -> Iter.toList(Iter.filter(dataset.listGraphNodes(), Vocabulary::holdsPost)));
        for (int from = 0; from < graphs.size(); from += CLEARED_AT_ONCE) {
            List<Node> some = graphs.subList(from, Math.min(graphs.size(), from + CLEARED_AT_ONCE));
            change(dataset -> {
                some.forEach(graph -> dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY));
                return some.size();
            });
        }
    }

    /// Makes the graph of decisions hold exactly these.
    public void write(DecisionGraph decisions) {
        change(dataset -> {
            replace(dataset, DecisionGraph.GRAPH, decisions.triples());
            return decisions.triples().size();
        });
    }

    /// Takes some statements out of the graph of decisions, adds others, and leaves the rest as it is.
    public void change(DecisionGraph gone, DecisionGraph come) {
        if (gone.isEmpty() && come.isEmpty()) {
            return;
        }
        change(dataset -> {
            gone.triples().forEach(triple -> dataset.delete(Quad.create(DecisionGraph.GRAPH, triple)));
            come.triples().forEach(triple -> dataset.add(Quad.create(DecisionGraph.GRAPH, triple)));
            return come.triples().size();
        });
    }

    private void replace(DatedFacts facts) {
        replace(dataset, Vocabulary.post(facts.facts().post().id()), PostGraph.of(facts));
    }

    private static void replace(DatasetGraph dataset, Node graph, Set<Triple> wanted) {
        Set<Triple> present = new HashSet<>();
        dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> present.add(quad.asTriple()));
        present.stream()
                .filter(triple -> !wanted.contains(triple))
                .forEach(triple -> dataset.delete(Quad.create(graph, triple)));
        wanted.stream()
                .filter(triple -> !present.contains(triple))
                .forEach(triple -> dataset.add(Quad.create(graph, triple)));
    }

    private void countBatch() {
        if (batches.incrementAndGet() % BATCHES_BETWEEN_LOOKS == 0) {
            tidyUp();
        }
    }

    /// Looks at one unchanging state of the store; what the question takes from it must be read before it returns.
    public <T> T read(Function<DatasetGraph, T> question) {
        use.readLock().lock();
        try {
            return Txn.calculateRead(dataset, () -> question.apply(dataset));
        } finally {
            use.readLock().unlock();
        }
    }

    /// Changes what people may change, and not the journey: graphs that hold no post. All that the change does or, if
    /// it throws, nothing of it.
    public <T> T change(Function<DatasetGraph, T> change) {
        T result;
        use.readLock().lock();
        try {
            result = Txn.calculateWrite(dataset, () -> change.apply(dataset));
        } finally {
            use.readLock().unlock();
        }
        countBatch();
        return result;
    }

    /// Compacts the files if that is worth the while and nobody is using them; otherwise leaves it for later. If it
    /// fails, such as for want of space, the store goes on as it is until it has grown again.
    void tidyUp() {
        if (size() <= tooLarge || !use.writeLock().tryLock()) {
            return;
        }
        try {
            Path before = new RdfCompaction(directory, dataset).run();
            TDBInternal.expel(dataset);
            dataset = DatabaseMgr.connectDatasetGraph(directory.toString());
            RdfCompaction.delete(before);
        } catch (IOException | RuntimeException e) {
            // What was written stands. A failure here must not make a post come again.
            LOG.warnf("cannot compact the RDF store in %s: %s", directory, e.getMessage());
        } finally {
            tooLarge = Math.max(worthCompacting, GROWTH * size());
            use.writeLock().unlock();
        }
    }

    /// Bytes that the files take.
    private long size() {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // a file has just gone; the next look will tell
        }
    }

    @Override
    public void close() {
        TDBInternal.expel(dataset);
    }
}
