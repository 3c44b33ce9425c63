package iconograph.graph.rdf;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.function.LongConsumer;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/// Writes out all the RDF there is, statement by statement, in as little memory for a million as for ten.
public final class RdfExport {

    private final RdfStore store;

    public RdfExport(RdfStore store) {
        this.store = store;
    }

    /// Writes the store as it is now, whatever is written to it meanwhile. The stream stays open.
    ///
    /// @return how many statements of the store were written
    public long write(ExportFormat format, OutputStream out) {
        return write(format, Profile.RDF12, out, statements -> {});
    }

    /// @param progress is told now and then how many statements were written; the export ends if it throws
    public long write(ExportFormat format, Profile profile, OutputStream out, LongConsumer progress) {
        return store.read(dataset -> {
            StreamRDF writer = format.writer(profile, out);
            Progress written = new Progress(progress);
            writer.start();
            if (format.hasPrefixes()) {
                Vocabulary.prefixes().forEach(writer::prefix);
            }
            if (format.hasGraphs()) {
                quads(dataset, writer, written);
            } else {
                triples(dataset, writer, written);
            }
            writer.finish();
            return written.end();
        });
    }

    private static void quads(DatasetGraph dataset, StreamRDF writer, Progress written) {
        Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        while (quads.hasNext()) {
            writer.quad(quads.next());
            written.more();
        }
    }

    private static void triples(DatasetGraph dataset, StreamRDF writer, Progress written) {
        Iterator<Triple> triples = dataset.getUnionGraph().find();
        while (triples.hasNext()) {
            writer.triple(triples.next());
            written.more();
        }
    }
}
