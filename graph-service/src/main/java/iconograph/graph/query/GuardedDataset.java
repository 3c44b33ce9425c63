package iconograph.graph.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import iconograph.graph.query.QueryRefused.Reason;
import iconograph.graph.rdf.Vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/// A dataset in which one request may change so many statements and no more, and none of what the posts say.
///
/// Whatever way an update takes to a graph, it ends at one of the methods here, which throw [QueryRefused].
final class GuardedDataset extends DatasetGraphWrapper {

    private final int most;
    private int changes;

    /// @param most statements that may be added and removed
    GuardedDataset(DatasetGraph dataset, int most) {
        super(dataset);
        this.most = most;
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getGraph(Node graph) {
        return GraphView.createNamedGraph(this, graph);
    }

    @Override
    public void add(Quad quad) {
        super.add(allowed(quad));
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        add(Quad.create(graph, subject, predicate, object));
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        removeGraph(name);
        graph.find().forEachRemaining(triple -> add(Quad.create(name, triple)));
    }

    @Override
    public void delete(Quad quad) {
        super.delete(allowed(quad));
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        delete(Quad.create(graph, subject, predicate, object));
    }

    @Override
    public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
        List<Quad> doomed = new ArrayList<>();
        Iterator<Quad> quads = find(graph, subject, predicate, object);
        while (quads.hasNext()) {
            doomed.add(allowed(quads.next()));
        }
        doomed.forEach(super::delete);
    }

    @Override
    public void removeGraph(Node graph) {
        deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public void clear() {
        deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    }

    private Quad allowed(Quad quad) {
        refusePost(quad.getGraph());
        changes++;
        if (changes > most) {
            throw new QueryRefused(
                    Reason.TOO_MUCH, "one request may add and remove %d statements, not more".formatted(most));
        }
        return quad;
    }

    /// @throws QueryRefused if the graph follows a post
    static void refusePost(Node graph) {
        if (Vocabulary.holdsPost(graph)) {
            throw new QueryRefused(
                    Reason.FORBIDDEN,
                    "<%s> holds what a post says: send or delete the post, and the graph will follow"
                            .formatted(graph.getURI()));
        }
        if (Vocabulary.holdsDecisions(graph)) {
            throw new QueryRefused(
                    Reason.FORBIDDEN,
                    "<%s> holds what people decided: decide by POST /decisions, and the graph will follow"
                            .formatted(graph.getURI()));
        }
    }
}
