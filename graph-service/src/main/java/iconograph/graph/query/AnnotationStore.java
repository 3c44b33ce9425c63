package iconograph.graph.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;

import iconograph.graph.query.QueryRefused.Reason;
import iconograph.graph.rdf.RdfStore;
import iconograph.graph.rdf.Vocabulary;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/// Annotations that people send: each a graph of its own in the RDF store, in which it can be asked for, together with
/// the document that it came as.
///
/// What an annotation says of a post stays its author's word. Nothing is added to what the post itself says.
@Singleton
final class AnnotationStore {

    private static final MediaType JSON_LD = MediaType.valueOf("application/ld+json");
    private static final int DEEPEST = 64;
    private static final ObjectMapper JSON = new JsonMapper(new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private final RdfStore store;
    private final GraphStore graphs;
    private final RdfDocument rdf;

    AnnotationStore(RdfStore store, GraphStore graphs, RdfDocument rdf) {
        this.store = store;
        this.graphs = graphs;
        this.rdf = rdf;
    }

    /// Keeps an annotation under an id of its own. The IRI that it had is kept as `via`, as the Web Annotation Protocol
    /// wants it.
    ///
    /// @return its id
    /// @throws QueryRefused if it is none, with what is wrong and where
    String add(String text) {
        ObjectNode document = read(text);
        String id = UUID.randomUUID().toString();
        Node name = Vocabulary.annotation(id);
        JsonNode before = document.remove("id");
        if (before != null && !document.has("via")) {
            document.set("via", before);
        }
        if (!document.has("canonical")) {
            document.put("canonical", name.getURI());
        }
        ObjectNode named = document.deepCopy().put("id", name.getURI());
        byte[] bytes = named.toString().getBytes(UTF_8);
        Graph graph = rdf.read(new ByteArrayInputStream(bytes), JSON_LD, name.getURI());
        graph.add(Triple.create(name, Vocabulary.DOCUMENT, NodeFactory.createLiteralString(document.toString())));
        graphs.replace(name, graph);
        return id;
    }

    /// @return the document without its `id`, which is the address at which it was asked for
    Optional<ObjectNode> find(String id) {
        Node name = Vocabulary.annotation(id);
        return store.read(dataset -> {
                    Iterator<Quad> found = dataset.find(name, name, Vocabulary.DOCUMENT, Node.ANY);
                    return found.hasNext()
                            ? Optional.of(found.next().getObject().getLiteralLexicalForm())
                            : Optional.<String>empty();
                })
                .map(AnnotationStore::object);
    }

    /// @return whether there was one
    boolean remove(String id) {
        return !graphs.remove(Vocabulary.annotation(id));
    }

    private static ObjectNode read(String text) {
        JsonNode document;
        try {
            document = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new QueryRefused(Reason.MALFORMED, "the annotation is no JSON: " + e.getOriginalMessage(), e);
        }
        AnnotationCheck.check(document);
        return (ObjectNode) document;
    }

    private static ObjectNode object(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an annotation in the store is no JSON", e);
        }
    }
}
