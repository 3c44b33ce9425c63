package iconograph.graph.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/// Tells programs what there is to ask, in the words of
/// [SPARQL Service Description](https://www.w3.org/TR/sparql11-service-description/),
/// [VoID](https://www.w3.org/TR/void/) and [DCAT](https://www.w3.org/TR/vocab-dcat-3/).
@Singleton
final class DatasetDescription {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String DCTERMS = "http://purl.org/dc/terms/";

    private final StatementCount count;
    private final WriteToken token;

    DatasetDescription(StatementCount count, WriteToken token) {
        this.count = count;
        this.token = token;
    }

    Response response(UriInfo uri, HttpHeaders headers) {
        SparqlFormat.Graph format = Negotiation.of(headers)
                .best(SparqlFormat.GRAPHS, SparqlFormat.Graph::mediaType)
                .orElseThrow(() -> new NotAcceptableException(
                        "no such format for the description of the service; a query is given as `query`"));
        Graph description = at(uri.getBaseUri().toString());
        Map<String, String> prefixes = description.getPrefixMapping().getNsPrefixMap();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        format.write(description.find(), prefixes, body);
        return Response.ok(body.toByteArray(), format.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /// @param base where the service runs, with a slash at the end
    private Graph at(String base) {
        Graph graph = file(base);
        if (token.given()) {
            graph.add(
                    NodeFactory.createURI(base + "sparql#service"),
                    NodeFactory.createURI(SD + "supportedLanguage"),
                    NodeFactory.createURI(SD + "SPARQL11Update"));
        }
        Node dataset = NodeFactory.createURI(base + "sparql#dataset");
        count.count().ifPresent(counted -> {
            graph.add(Triple.create(
                    dataset,
                    NodeFactory.createURI(VOID + "triples"),
                    NodeFactory.createLiteralDT(Long.toString(counted.statements()), XSDDatatype.XSDinteger)));
            graph.add(Triple.create(
                    dataset,
                    NodeFactory.createURI(DCTERMS + "modified"),
                    NodeFactory.createLiteralDT(counted.at().toString(), XSDDatatype.XSDdateTime)));
        });
        return graph;
    }

    private static Graph file(String base) {
        try (InputStream file = Objects.requireNonNull(
                DatasetDescription.class.getResourceAsStream("/iconograph/graph/query/description.ttl"))) {
            return RDFParser.source(file).lang(Lang.TURTLE).base(base).toGraph();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
