package iconograph.linking.reconciliation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

/// The API's own schemas and examples, of one version, where they lie beside the checkout.
final class Schemas {

    /// `-Diconograph.conformance` names another folder.
    static final Path FOLDER =
            Path.of(System.getProperty("iconograph.conformance", "../../shared/conformance/reconciliation"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonSchema> schemas = new HashMap<>();

    private Schemas() {}

    static Schemas ofVersion02() {
        return read("0.2");
    }

    static Schemas ofDraft() {
        return read("1.0-draft");
    }

    private static Schemas read(String version) {
        Path folder = FOLDER.resolve(version).resolve("schemas");
        assumeTrue(Files.isDirectory(folder), "the API's schemas are not beside the checkout");
        Map<String, String> texts = new HashMap<>();
        Map<String, String> ids = new HashMap<>();
        for (Path file : files(folder)) {
            ObjectNode schema = (ObjectNode) json(file);
            String id = schema.get("$id").textValue().replace("#", "");
            // They name no dialect that exists.
            schema.remove("$schema");
            schema.put("$id", id);
            texts.put(id, schema.toString());
            ids.put(file.getFileName().toString().replace(".json", ""), id);
        }
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                VersionFlag.V7, builder -> builder.schemaLoaders(loaders -> loaders.schemas(texts)));
        Schemas read = new Schemas();
        ids.forEach((name, id) -> read.schemas.put(name, factory.getSchema(SchemaLocation.of(id))));
        return read;
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        return json(text(file));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean accept(String schema, JsonNode document) {
        return faults(schema, document).isEmpty();
    }

    void check(String schema, String document) {
        assertThat(faults(schema, json(document)))
                .as("%s: %s", schema, document)
                .isEmpty();
    }

    private String faults(String schema, JsonNode document) {
        JsonSchema found = schemas.get(schema);
        assertThat(found).as("schema %s", schema).isNotNull();
        return found.validate(document).stream()
                .map(ValidationMessage::getMessage)
                .collect(joining("\n"));
    }
}
