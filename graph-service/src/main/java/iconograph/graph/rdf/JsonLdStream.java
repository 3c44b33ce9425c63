package iconograph.graph.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/// Writes quads as one JSON-LD document, in the order in which they come, keeping no more than one value in memory.
///
/// Each run of quads with the same graph becomes a named graph, each run with the same subject in it a node; a graph or
/// a node may come again later, which JSON-LD adds together. Terms of the [context](export-context.jsonld) stand for
/// IRIs; as none of them may be a prefix, no IRI from outside can be mistaken for a short form.
///
/// @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>, which has no spelling for triple terms: they are
///     refused with an [IllegalStateException]
final class JsonLdStream extends StreamRDFBase {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode CONTEXT = context();
    private static final Map<String, String> TERMS = terms();

    private final JsonGenerator json;
    private @Nullable Node graph;
    private @Nullable Node subject;
    private @Nullable String key;
    private @Nullable Node value;
    private boolean severalValues;

    /// Keys of the node that is being written; JSON allows each once.
    private final Set<String> keys = new HashSet<>();

    JsonLdStream(OutputStream out) {
        try {
            this.json = JSON.getFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode context() {
        try (InputStream in = JsonLdStream.class.getResourceAsStream("export-context.jsonld")) {
            return JSON.readTree(Objects.requireNonNull(in)).get("@context");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the context of exports", e);
        }
    }

    private static Map<String, String> terms() {
        Map<String, String> terms = new HashMap<>();
        CONTEXT.properties().forEach(term -> {
            if (term.getValue().has("@id")) {
                terms.put(term.getValue().get("@id").asText(), term.getKey());
            }
        });
        return terms;
    }

    @Override
    public void start() {
        writing(() -> {
            json.writeStartObject();
            json.writeFieldName("@context");
            json.writeTree(CONTEXT);
            json.writeArrayFieldStart("@graph");
        });
    }

    @Override
    public void triple(Triple triple) {
        quad(Quad.create(Quad.defaultGraphNodeGenerated, triple));
    }

    @Override
    public void quad(Quad quad) {
        writing(() -> {
            if (!quad.getGraph().equals(graph)) {
                endGraph();
                startGraph(quad.getGraph());
            }
            String name = key(quad);
            if (!quad.getSubject().equals(subject) || !name.equals(key) && keys.contains(name)) {
                endNode();
                startNode(quad.getSubject());
            }
            add(name, quad.getObject());
        });
    }

    @Override
    public void finish() {
        writing(() -> {
            endGraph();
            json.writeEndArray();
            json.writeEndObject();
            json.flush();
        });
    }

    private void startGraph(Node name) throws IOException {
        graph = name;
        if (!Quad.isDefaultGraph(name)) {
            json.writeStartObject();
            json.writeStringField("id", id(name));
            json.writeArrayFieldStart("graph");
        }
    }

    private void endGraph() throws IOException {
        endNode();
        if (graph != null && !Quad.isDefaultGraph(graph)) {
            json.writeEndArray();
            json.writeEndObject();
        }
        graph = null;
    }

    private void startNode(Node node) throws IOException {
        subject = node;
        json.writeStartObject();
        json.writeStringField("id", id(node));
    }

    private void endNode() throws IOException {
        if (subject != null) {
            endValues();
            json.writeEndObject();
        }
        subject = null;
        keys.clear();
    }

    private void add(String name, Node object) throws IOException {
        if (!name.equals(key)) {
            endValues();
            json.writeFieldName(name);
            keys.add(name);
            key = name;
        } else {
            if (!severalValues) {
                json.writeStartArray();
                severalValues = true;
            }
            writeValue();
        }
        value = object;
    }

    private void endValues() throws IOException {
        if (key != null) {
            writeValue();
            if (severalValues) {
                json.writeEndArray();
            }
        }
        key = null;
        value = null;
        severalValues = false;
    }

    private void writeValue() throws IOException {
        Node node = Objects.requireNonNull(value);
        if (node.isLiteral()) {
            writeLiteral(node);
        } else if ("type".equals(key)) {
            json.writeString(TERMS.getOrDefault(node.getURI(), node.getURI()));
        } else {
            json.writeStartObject();
            json.writeStringField("id", id(node));
            json.writeEndObject();
        }
    }

    private void writeLiteral(Node literal) throws IOException {
        String datatype = literal.getLiteralDatatypeURI();
        if (datatype.equals(XSD.xstring.getURI())) {
            json.writeString(literal.getLiteralLexicalForm());
            return;
        }
        json.writeStartObject();
        json.writeStringField("@value", literal.getLiteralLexicalForm());
        if (literal.getLiteralLanguage().isEmpty()) {
            json.writeStringField("@type", TERMS.getOrDefault(datatype, datatype));
        } else {
            json.writeStringField("@language", literal.getLiteralLanguage());
            if (literal.getLiteralBaseDirection() != null) {
                json.writeStringField(
                        "@direction", literal.getLiteralBaseDirection().toString());
            }
        }
        json.writeEndObject();
    }

    private static String key(Quad quad) {
        String predicate = quad.getPredicate().getURI();
        return predicate.equals(RDF.type.getURI()) && quad.getObject().isURI()
                ? "type"
                : TERMS.getOrDefault(predicate, predicate);
    }

    private static String id(Node node) {
        if (node.isURI()) {
            return node.getURI();
        }
        if (node.isBlank()) {
            return "_:" + NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel());
        }
        throw new IllegalStateException("JSON-LD has no spelling for " + node);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void writing(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
