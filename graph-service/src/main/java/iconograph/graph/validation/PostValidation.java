package iconograph.graph.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import iconograph.graph.rdf.Ontology;
import iconograph.graph.rdf.RdfStore;
import iconograph.graph.rdf.Vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;

/// Checks the graphs of all posts by their shapes, one after the other, in memory for one of them.
///
/// It looks at the state of the store at which it begins, and no writer waits for it.
public final class PostValidation {

    /// Findings that are kept as they are; the others are counted.
    private static final int MOST_KEPT = 100;

    private final RdfStore store;
    private final Shapes shapes = Shapes.parse(Ontology.shapes());

    public PostValidation(RdfStore store) {
        this.store = store;
    }

    /// @param goOn is asked before each post
    /// @throws InterruptedException if it was not to go on
    GraphReport run(BooleanSupplier goOn) throws InterruptedException {
        Reading reading = new Reading();
        boolean whole = store.read(dataset -> {
            Iterator<Node> graphs = dataset.listGraphNodes();
            while (graphs.hasNext()) {
                if (!goOn.getAsBoolean()) {
                    return false;
                }
                Node graph = graphs.next();
                if (Vocabulary.holdsPost(graph)) {
                    reading.take(graph, findings(graph, dataset));
                }
            }
            return true;
        });
        if (!whole) {
            throw new InterruptedException("the validation was stopped after %d posts".formatted(reading.posts));
        }
        return reading.report();
    }

    private Collection<ReportEntry> findings(Node post, DatasetGraph dataset) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        dataset.find(post, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> graph.add(quad.asTriple()));
        return ShaclValidator.get().validate(shapes, graph).getEntries();
    }

    private static final class Reading {

        private final Instant at = Instant.now();
        private final long start = System.nanoTime();
        private final SortedMap<String, Long> messages = new TreeMap<>();
        private final List<Finding> first = new ArrayList<>();
        private long posts;
        private long failing;
        private long findings;

        void take(Node graph, Collection<ReportEntry> entries) {
            posts++;
            failing += entries.isEmpty() ? 0 : 1;
            findings += entries.size();
            for (ReportEntry entry : entries) {
                Finding finding = Finding.of(entry, graph);
                messages.merge(finding.message(), 1L, Long::sum);
                if (first.size() < MOST_KEPT) {
                    first.add(finding);
                }
            }
        }

        GraphReport report() {
            double seconds = (System.nanoTime() - start) / 1e9;
            return new GraphReport(at, seconds, posts, failing, findings, messages, first);
        }
    }
}
