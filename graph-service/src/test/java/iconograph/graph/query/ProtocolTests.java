package iconograph.graph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.jspecify.annotations.Nullable;

/// Reads the manifest of the W3C's
/// [tests of the SPARQL protocol](https://github.com/w3c/rdf-tests/tree/main/sparql/sparql11/protocol).
final class ProtocolTests {

    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String HT = "http://www.w3.org/2011/http#";
    private static final String CNT = "http://www.w3.org/2011/content#";
    private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";

    /// @param graphs the statements to begin with, as N-Triples, by the names of their graphs
    record Case(String name, Map<String, String> graphs, List<Exchange> exchanges) {

        @Override
        public String toString() {
            return name;
        }
    }

    /// @param path of the request, from `/sparql/` on, with its parameters
    /// @param statuses the first digits of those that will do
    /// @param format of the answer: `boolean`, `tabular` or `RDF`
    /// @param answer of an ASK
    record Exchange(
            String method,
            String path,
            Map<String, String> headers,
            byte @Nullable [] body,
            List<String> statuses,
            @Nullable String format,
            @Nullable Boolean answer) {}

    private ProtocolTests() {}

    static List<Case> read(Path directory) {
        Model model = ModelFactory.createDefaultModel();
        String base = directory
                .toAbsolutePath()
                .normalize()
                .resolve("manifest.ttl")
                .toUri()
                .toString();
        RDFDataMgr.read(model, base);
        return each(model.getResource(base), property(MF, "entries"))
                .map(test -> test(test.asResource()))
                .toList();
    }

    private static Case test(Resource test) {
        Map<String, String> graphs = new TreeMap<>();
        test.listProperties(property(UT, "graphData")).forEach(data -> {
            Resource graph = data.getResource();
            graphs.put(
                    text(graph, property(RDFS, "label")),
                    file(graph.getPropertyResourceValue(property(UT, "graph")).getURI()));
        });
        List<Exchange> exchanges = each(test.getPropertyResourceValue(property(MF, "action")), property(HT, "requests"))
                .map(request -> exchange(request.asResource()))
                .toList();
        return new Case(test.getLocalName(), graphs, exchanges);
    }

    private static Exchange exchange(Resource request) {
        Resource response = request.getPropertyResourceValue(property(HT, "resp"));
        Map<String, String> headers = new TreeMap<>();
        if (request.hasProperty(property(HT, "headers"))) {
            each(request, property(HT, "headers"))
                    .forEach(header -> headers.put(
                            text(header.asResource(), property(HT, "fieldName")),
                            text(header.asResource(), property(HT, "fieldValue"))));
        }
        List<String> statuses = new ArrayList<>();
        response.listProperties(property(MF, "expectedStatus"))
                .forEach(
                        status -> statuses.add(status.getResource().getURI().replaceAll(".*#StatusCode(\\d)xx", "$1")));
        return new Exchange(
                text(request, property(HT, "methodName")),
                text(request, property(HT, "absolutePath")),
                headers,
                body(request),
                statuses,
                response.hasProperty(property(MF, "expectedFormat"))
                        ? text(response, property(MF, "expectedFormat"))
                        : null,
                response.hasProperty(property(MF, "expectedBoolean"))
                        ? response.getProperty(property(MF, "expectedBoolean")).getBoolean()
                        : null);
    }

    private static byte @Nullable [] body(Resource request) {
        Resource body = request.getPropertyResourceValue(property(HT, "body"));
        if (body == null) {
            return null;
        }
        try {
            return text(body, property(CNT, "chars")).getBytes(text(body, property(CNT, "characterEncoding")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<RDFNode> each(Resource of, Property list) {
        return of.getPropertyResourceValue(list).as(RDFList.class).asJavaList().stream();
    }

    private static String text(Resource of, Property property) {
        Literal literal = of.getProperty(property).getLiteral();
        return literal.getString();
    }

    private static String file(String uri) {
        try {
            return Files.readString(Path.of(URI.create(uri)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Property property(String namespace, String name) {
        return ResourceFactory.createProperty(namespace, name);
    }
}
