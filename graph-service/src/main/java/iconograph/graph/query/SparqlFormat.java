package iconograph.graph.query;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MediaType;

import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/// How an answer is spelled, chosen by what the asker accepts.
sealed interface SparqlFormat {

    MediaType mediaType();

    /// For SELECT and ASK.
    record Table(MediaType mediaType, Lang lang) implements SparqlFormat {}

    /// For CONSTRUCT and DESCRIBE.
    record Graph(MediaType mediaType, RDFFormat format) implements SparqlFormat {}

    List<SparqlFormat> TABLES = List.of(
            new Table(MediaType.valueOf("application/sparql-results+json"), ResultSetLang.RS_JSON),
            new Table(MediaType.valueOf("application/sparql-results+xml"), ResultSetLang.RS_XML),
            new Table(MediaType.valueOf("text/csv;charset=utf-8"), ResultSetLang.RS_CSV),
            new Table(MediaType.valueOf("text/tab-separated-values;charset=utf-8"), ResultSetLang.RS_TSV),
            new Table(MediaType.valueOf("application/json"), ResultSetLang.RS_JSON),
            new Table(MediaType.valueOf("application/xml"), ResultSetLang.RS_XML));

    List<SparqlFormat> GRAPHS = List.of(
            new Graph(MediaType.valueOf("text/turtle;charset=utf-8"), RDFFormat.TURTLE_BLOCKS),
            new Graph(MediaType.valueOf("application/n-triples"), RDFFormat.NTRIPLES));

    /// The first that fits, in the asker's order of preference.
    ///
    /// @param accepted most wanted first
    static Optional<SparqlFormat> choose(Query query, List<MediaType> accepted) {
        List<SparqlFormat> formats = query.isConstructType() || query.isDescribeType() ? GRAPHS : TABLES;
        return accepted.stream()
                .flatMap(wanted -> formats.stream().filter(format -> wanted.isCompatible(bare(format.mediaType()))))
                .findFirst();
    }

    private static MediaType bare(MediaType type) {
        return new MediaType(type.getType(), type.getSubtype());
    }
}
