package iconograph.graph.query;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MediaType;

import iconograph.graph.query.QueryRefused.Reason;
import iconograph.graph.rdf.Profile;

import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.JenaException;

/// How an answer is spelled, chosen by what the asker accepts.
sealed interface SparqlFormat {

    MediaType mediaType();

    /// For SELECT and ASK.
    record Table(MediaType mediaType, Lang lang) implements SparqlFormat {}

    /// For CONSTRUCT and DESCRIBE, and for whole graphs.
    record Graph(MediaType mediaType, RDFFormat format) implements SparqlFormat {

        /// As RDF 1.2, where the format can say it.
        void write(Iterator<Triple> triples, Map<String, String> prefixes, OutputStream out) {
            write(triples, prefixes, Profile.RDF12, out);
        }

        /// RDF/XML and JSON-LD are written from memory and know RDF 1.1 alone, the others are written as the triples
        /// come. The stream stays open.
        ///
        /// @param prefixes their IRIs by their names
        /// @throws QueryRefused if the format cannot say it, as RDF/XML cannot with some properties
        void write(Iterator<Triple> triples, Map<String, String> prefixes, Profile profile, OutputStream out) {
            if (StreamRDFWriter.registered(format)) {
                StreamRDF writer = profile.onto(StreamRDFWriter.getWriterStream(out, format));
                writer.start();
                prefixes.forEach(writer::prefix);
                triples.forEachRemaining(writer::triple);
                writer.finish();
            } else {
                writeWhole(triples, prefixes, out);
            }
        }

        private void writeWhole(Iterator<Triple> triples, Map<String, String> prefixes, OutputStream out) {
            org.apache.jena.graph.Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
            graph.getPrefixMapping().setNsPrefixes(prefixes);
            triples.forEachRemaining(Profile.RDF11.onto(StreamRDFLib.graph(graph))::triple);
            try {
                RDFWriter.source(graph).format(format).output(out);
            } catch (QueryRefused e) {
                throw e;
            } catch (JenaException | UnsupportedOperationException e) {
                throw new QueryRefused(
                        Reason.TOO_MUCH,
                        "%s cannot say this, ask for text/turtle: %s"
                                .formatted(format.getLang().getName(), e.getMessage()),
                        e);
            }
        }
    }

    List<Table> TABLES = List.of(
            new Table(MediaType.valueOf("application/sparql-results+json"), ResultSetLang.RS_JSON),
            new Table(MediaType.valueOf("application/sparql-results+xml"), ResultSetLang.RS_XML),
            new Table(MediaType.valueOf("text/csv;charset=utf-8"), ResultSetLang.RS_CSV),
            new Table(MediaType.valueOf("text/tab-separated-values;charset=utf-8"), ResultSetLang.RS_TSV),
            new Table(MediaType.valueOf("application/json"), ResultSetLang.RS_JSON),
            new Table(MediaType.valueOf("application/xml"), ResultSetLang.RS_XML));

    List<Graph> GRAPHS = List.of(
            new Graph(MediaType.valueOf("text/turtle;charset=utf-8"), RDFFormat.TURTLE_BLOCKS),
            new Graph(MediaType.valueOf("application/n-triples"), RDFFormat.NTRIPLES_UTF8),
            new Graph(MediaType.valueOf("application/ld+json"), RDFFormat.JSONLD11_PLAIN),
            new Graph(MediaType.valueOf("application/rdf+xml"), RDFFormat.RDFXML_PLAIN),
            new Graph(MediaType.valueOf("application/trig"), RDFFormat.TRIG_BLOCKS),
            new Graph(MediaType.valueOf("application/n-quads"), RDFFormat.NQUADS_UTF8),
            new Graph(MediaType.valueOf("application/json"), RDFFormat.JSONLD11_PLAIN),
            new Graph(MediaType.valueOf("application/xml"), RDFFormat.RDFXML_PLAIN));

    /// The one that is accepted most.
    static Optional<SparqlFormat> choose(Query query, Negotiation accepted) {
        return query.isConstructType() || query.isDescribeType()
                ? accepted.best(GRAPHS, Graph::mediaType).map(SparqlFormat.class::cast)
                : accepted.best(TABLES, Table::mediaType).map(SparqlFormat.class::cast);
    }
}
