package iconograph.graph.rdf;

import java.io.OutputStream;
import java.util.function.Function;

import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/// A spelling of RDF that can be written without keeping it in memory.
public enum ExportFormat {
    /// Every fact on a line of its own, with the post it comes from.
    NQUADS(true, false, true, out -> StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS)),
    /// Each post's facts in a block of their own.
    TRIG(true, true, true, out -> StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS)),
    /// The facts of all posts together; which post says what is left out.
    TURTLE(false, true, true, out -> StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS)),
    /// One document with a named graph a post.
    JSONLD(true, false, false, JsonLdStream::new),
    /// The facts of all posts together, as XML.
    RDFXML(false, true, false, RdfXmlStream::new);

    private final boolean graphs;
    private final boolean prefixes;
    private final boolean tripleTerms;
    private final Function<OutputStream, StreamRDF> writer;

    ExportFormat(boolean graphs, boolean prefixes, boolean tripleTerms, Function<OutputStream, StreamRDF> writer) {
        this.graphs = graphs;
        this.prefixes = prefixes;
        this.tripleTerms = tripleTerms;
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

    /// Whether it can say that a statement is claimed as RDF 1.2 does.
    public boolean hasTripleTerms() {
        return tripleTerms;
    }

    /// @param profile of no account where there are no triple terms: there it is [Profile#RDF11]
    /// @param out     is flushed at the end, and stays open
    StreamRDF writer(Profile profile, OutputStream out) {
        return (tripleTerms ? profile : Profile.RDF11).onto(writer.apply(out));
    }
}
