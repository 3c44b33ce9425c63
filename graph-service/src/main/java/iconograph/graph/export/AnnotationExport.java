package iconograph.graph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import iconograph.graph.rdf.HeldPosts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The [annotations][Annotations] of all posts as one collection with one page. How many they are stands at the end, as
/// nobody knows it before.
final class AnnotationExport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COLLECTION = "https://w3id.org/iconograph/annotation/of";

    private final JsonGenerator json;
    private long total;

    private AnnotationExport(JsonGenerator json) {
        this.json = json;
    }

    static void write(HeldPosts posts, OutputStream out) throws IOException {
        JsonGenerator json = JSON.getFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        AnnotationExport export = new AnnotationExport(json);
        json.writeStartObject();
        json.writeFieldName("@context");
        json.writeTree(Annotations.context());
        json.writeStringField("id", COLLECTION);
        json.writeStringField("type", "AnnotationCollection");
        json.writeStringField("label", "What models found");
        json.writeObjectFieldStart("first");
        json.writeStringField("id", COLLECTION + "#page");
        json.writeStringField("type", "AnnotationPage");
        json.writeStringField("partOf", COLLECTION);
        json.writeNumberField("startIndex", 0);
        json.writeArrayFieldStart("items");
        posts.forEach(post -> Annotations.of(post).forEach(export::add));
        json.writeEndArray();
        json.writeEndObject();
        json.writeNumberField("total", export.total);
        json.writeEndObject();
        json.flush();
    }

    private void add(ObjectNode annotation) {
        try {
            json.writeTree(annotation);
            total++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
