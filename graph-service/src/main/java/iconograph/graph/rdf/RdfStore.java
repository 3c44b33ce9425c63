package iconograph.graph.rdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import iconograph.graph.facts.DatedFacts;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/// The RDF view of the graph on disk, one named graph a post.
///
/// One process at a time may have the directory open. Readers see the state at which they began, and no writer waits
/// for them. Safe for use by many threads.
public final class RdfStore implements AutoCloseable {

    private final DatasetGraph dataset;

    private RdfStore(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /// @param directory is made if need be
    /// @throws IllegalStateException if it cannot be opened, or another process has it open
    public static RdfStore open(Path directory) {
        try {
            Files.createDirectories(directory);
            return new RdfStore(DatabaseMgr.connectDatasetGraph(directory.toString()));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "cannot open the RDF store in %s: %s".formatted(directory, e.getMessage()), e);
        }
    }

    /// Makes the graphs of these posts hold exactly what the posts say now. All of them or, if it fails, none.
    public void write(List<DatedFacts> batch) {
        Txn.executeWrite(dataset, () -> batch.forEach(this::replace));
    }

    private void replace(DatedFacts facts) {
        Node graph = Vocabulary.post(facts.facts().post().id());
        Set<Triple> wanted = PostGraph.of(facts);
        Set<Triple> present = new HashSet<>();
        dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> present.add(quad.asTriple()));
        present.stream()
                .filter(triple -> !wanted.contains(triple))
                .forEach(triple -> dataset.delete(Quad.create(graph, triple)));
        wanted.stream()
                .filter(triple -> !present.contains(triple))
                .forEach(triple -> dataset.add(Quad.create(graph, triple)));
    }

    /// Looks at one unchanging state of the store; what the question takes from it must be read before it returns.
    public <T> T read(Function<DatasetGraph, T> question) {
        return Txn.calculateRead(dataset, () -> question.apply(dataset));
    }

    @Override
    public void close() {
        TDBInternal.expel(dataset);
    }
}
