package iconograph.graph.rdf;

import java.io.OutputStream;
import java.util.Iterator;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
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
    /// @return how many statements were written
    public long write(ExportFormat format, OutputStream out) {
        return store.read(dataset -> {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, format.format());
            writer.start();
            if (format != ExportFormat.NQUADS) {
                Vocabulary.prefixes().forEach(writer::prefix);
            }
            long written = format == ExportFormat.TURTLE ? triples(dataset, writer) : quads(dataset, writer);
            writer.finish();
            return written;
        });
    }

    private static long quads(DatasetGraph dataset, StreamRDF writer) {
        long written = 0;
        Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        while (quads.hasNext()) {
            writer.quad(quads.next());
            written++;
        }
        return written;
    }

    private static long triples(DatasetGraph dataset, StreamRDF writer) {
        long written = 0;
        Iterator<Triple> triples = dataset.getUnionGraph().find();
        while (triples.hasNext()) {
            writer.triple(triples.next());
            written++;
        }
        return written;
    }
}
