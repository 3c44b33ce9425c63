package iconograph.graph.query;

import java.util.Optional;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import iconograph.graph.GraphConfig;
import iconograph.graph.rdf.Profile;
import iconograph.graph.rdf.RdfStore;
import iconograph.graph.rdf.Vocabulary;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/// Whole graphs of the RDF store, by name. All of them can be read; those of the posts cannot be written.
///
/// A graph is there as long as it has a statement; the default graph is always there.
@Singleton
final class GraphStore {

    private final RdfStore store;
    private final int bytes;
    private final int statements;
    private final QueryTurns turns;

    GraphStore(RdfStore store, GraphConfig config) {
        this.store = store;
        this.bytes = config.limits().bytes();
        this.statements = config.write().statements();
        this.turns = new QueryTurns(config.limits());
    }

    /// @param graph [Quad#defaultGraphIRI], or the name of one
    /// @return nothing if there is no such graph
    /// @throws QueryRefused if it is too large
    Optional<byte[]> read(Node graph, SparqlFormat.Graph format, Profile profile) {
        return turns.take(() -> store.read(dataset ->
                isThere(graph, dataset) ? Optional.of(written(graph, format, profile, dataset)) : Optional.empty()));
    }

    private byte[] written(Node graph, SparqlFormat.Graph format, Profile profile, DatasetGraph dataset) {
        CappedOutput out = new CappedOutput(bytes);
        format.write(
                Iter.map(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY), Quad::asTriple),
                Vocabulary.prefixes().getMapping(),
                profile,
                out);
        return out.toByteArray();
    }

    /// Makes a graph hold these statements and no others.
    ///
    /// @return whether there was no such graph before
    boolean replace(Node graph, Graph with) {
        return change(graph, dataset -> {
            dataset.removeGraph(graph);
            add(with, graph, dataset);
        });
    }

    /// @return whether there was no such graph before
    boolean extend(Node graph, Graph by) {
        return change(graph, dataset -> add(by, graph, dataset));
    }

    /// @return whether there was no such graph before
    boolean remove(Node graph) {
        return change(graph, dataset -> dataset.removeGraph(graph));
    }

    private boolean change(Node graph, Consumer<GuardedDataset> change) {
        GuardedDataset.refusePost(graph);
        return turns.take(() -> store.change(dataset -> {
            boolean isNew = !isThere(graph, dataset);
            change.accept(new GuardedDataset(dataset, statements));
            return isNew;
        }));
    }

    private static void add(Graph triples, Node graph, GuardedDataset dataset) {
        triples.find().forEachRemaining(triple -> dataset.add(Quad.create(graph, triple)));
    }

    private static boolean isThere(Node graph, DatasetGraph dataset) {
        return Quad.isDefaultGraph(graph) || dataset.contains(graph, Node.ANY, Node.ANY, Node.ANY);
    }
}
