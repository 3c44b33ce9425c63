package iconograph.graph.rdf;

import java.io.OutputStream;
import java.util.function.Function;

import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/// A spelling of RDF that can be written without keeping it in memory.
public enum ExportFormat {
    /// Every fact on a line of its own, with the post it comes from.
    NQUADS(true, false, out -> StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS)),
    /// Each post's facts in a block of their own.
    TRIG(true, true, out -> StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS)),
    /// The facts of all posts together; which post says what is left out.
    TURTLE(false, true, out -> StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS)),
    /// One document with a named graph a post.
    JSONLD(true, false, JsonLdStream::new),
    /// The facts of all posts together, as XML.
    RDFXML(false, true, RdfXmlStream::new);

    private final boolean graphs;
    private final boolean prefixes;
    private final Function<OutputStream, StreamRDF> writer;

    ExportFormat(boolean graphs, boolean prefixes, Function<OutputStream, StreamRDF> writer) {
        this.graphs = graphs;
        this.prefixes = prefixes;
        this.writer = writer;
    }

    /// Whether it says which post a fact comes from.
    public boolean hasGraphs() {
        return graphs;
    }

    /// Whether it shortens IRIs by prefixes.
    boolean hasPrefixes() {
        return prefixes;
    }

    /// @param out is flushed at the end, and stays open
    StreamRDF writer(OutputStream out) {
        return writer.apply(out);
    }
}
