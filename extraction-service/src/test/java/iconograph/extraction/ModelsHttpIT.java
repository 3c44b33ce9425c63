package iconograph.extraction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.inject.Inject;

import iconograph.contracts.Extraction;
import iconograph.contracts.Post;
import iconograph.contracts.PostId;
import iconograph.models.ModelCatalog;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Models are exchanged and compared in the running service.
@QuarkusTest
class ModelsHttpIT {

    private final Extractor extractor;
    private final Path folder;

    @Inject
    ModelsHttpIT(Extractor extractor, @ConfigProperty(name = "iconograph.extraction.models-folder") Path folder) {
        this.extractor = extractor;
        this.folder = folder;
    }

    @BeforeEach
    void addFiles() throws IOException {
        Files.createDirectories(folder);
        byte[] shipped = shipped("tagger-twitter2017");
        Files.write(folder.resolve("mine.safetensors"), shipped);
        Files.write(folder.resolve("broken.safetensors"), Arrays.copyOf(shipped, 100_000));
    }

    @AfterEach
    void readAsBefore() {
        given().delete("/models/names/shadow").then().statusCode(204);
        put("names", "tagger").statusCode(200);
    }

    @Test
    void tellsWhichModelsReadAndWhichCould() {
        given().get("/models")
                .then()
                .statusCode(200)
                .body("names.serving", startsWith("tagger@"))
                .body("names.shadow", nullValue())
                .body("names.catalogue", hasItems("tagger", "tagger-twitter2017"))
                .body("relations.serving", startsWith("markers@"))
                .body("relations.catalogue", hasItem("markers-captions"))
                .body("files.name", equalTo(List.of("broken", "mine")));
    }

    @Test
    void readsWithAnotherModelWithoutARestart() {
        put("names", "mine").statusCode(200).body("serving", startsWith("mine@"));
        put("relations", "markers").statusCode(200);

        Extraction extraction = read("Serena Williams wins in Paris");

        assertThat(extraction.model().name()).isEqualTo("mine+markers");
        assertThat(extraction.mentions()).hasSize(2);
    }

    @Test
    void comparesWhatAnotherModelWouldFind() {
        put("names/shadow", "mine").statusCode(200).body("shadow.model", startsWith("mine@"));

        Extraction extraction = read("Serena Williams wins in Paris");

        assertThat(extraction.model().name()).isEqualTo("tagger+markers");
        await().untilAsserted(() -> given().get("/models")
                .then()
                .body("names.serving", startsWith("tagger@"))
                .body("names.shadow.comparison.posts", equalTo(1))
                .body("names.shadow.comparison.agreed", equalTo(2))
                .body("names.shadow.comparison.shadowMillis", notNullValue()));
    }

    @Test
    void readsOnWhenAFileIsBroken() {
        refused(put("names", "broken"), "the model 'broken' cannot be used: ");
        refused(put("names/shadow", "broken"), "the model 'broken' cannot be used: ");
        refused(put("names", "markers"), "the model 'markers' finds relations, not names");
        refused(put("relations", "mine"), "the model 'mine' cannot be used: ");
        refused(put("names", "../../etc/passwd"), "there is no model '../../etc/passwd'");

        assertThat(read("Serena Williams wins in Paris").model().name()).isEqualTo("tagger+markers");
    }

    @Test
    void saysWhatARequestLacks() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .put("/models/names")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("give a `model`"));
        put("pictures", "tagger").statusCode(404).contentType("application/problem+json");
        given().delete("/models/pictures/shadow").then().statusCode(404);
    }

    private static void refused(ValidatableResponse response, String why) {
        response.statusCode(422).contentType("application/problem+json").body("detail", containsString(why));
    }

    private static ValidatableResponse put(String what, String model) {
        return given().contentType(ContentType.JSON)
                .body("{\"model\": \"%s\"}".formatted(model))
                .put("/models/" + what)
                .then();
    }

    private Extraction read(String text) {
        return extractor.extract(new Post(PostId.of("test", text), "test", text, text, null, List.of(), Instant.EPOCH));
    }

    private static byte[] shipped(String name) throws IOException {
        String path = "/iconograph/models/%s/adapter.safetensors".formatted(name);
        try (InputStream file = Objects.requireNonNull(ModelCatalog.class.getResourceAsStream(path))) {
            return file.readAllBytes();
        }
    }
}
