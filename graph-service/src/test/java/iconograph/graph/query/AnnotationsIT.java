package iconograph.graph.query;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import iconograph.graph.Events;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;
import iconograph.graph.rdf.RdfStore;
import iconograph.stores.Store;
import iconograph.stores.testing.WithStores;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Annotations that people send, and those of what models found.
@WithStores(Store.POSTGRES)
@QuarkusTest
@TestProfile(WritableRdf.class)
class AnnotationsIT {

    private static final Path SAMPLES = Path.of("../../shared/conformance/web-annotation/tools/samples/correct")
            .toAbsolutePath();

    /// What is put in the place of `BODY` stands between these.
    private static final String ANNOTATION = """
            {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://x/1", "type": "Annotation",
             "target": "http://x/t"%s}""";

    @Inject
    RdfStore store;

    /// All that the W3C calls correct is kept, can be had again, asked for in SPARQL, and taken away.
    @Test
    void keepsTheW3csSamples() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "no samples of the W3C here");
        long before = statements();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<Path> samples = files.sorted().toList();
            assertThat(samples).hasSizeGreaterThan(40);
            for (Path sample : samples) {
                Response kept = post(Files.readString(sample));
                assertThat(kept.statusCode())
                        .as(sample + ": " + kept.asString())
                        .isEqualTo(201);
                String address = URI.create(kept.header("Location")).getPath();
                given().get(address)
                        .then()
                        .statusCode(200)
                        .contentType(containsString("anno.jsonld"))
                        .body("id", containsString(address))
                        .body("via", containsString("example.org/"));
                given().header("Authorization", WritableService.AUTHORIZATION)
                        .delete(address)
                        .then()
                        .statusCode(204);
                given().get(address).then().statusCode(404).contentType("application/problem+json");
            }
        }
        assertThat(statements()).isEqualTo(before);
    }

    @Test
    void saysAnAnnotationInRdfToo() {
        Response kept = post(ANNOTATION.formatted(
                ", \"bodyValue\": \"🎉\", \"motivation\": \"commenting\", \"created\": \"2026-03-01T12:00:00Z\""));
        String id = kept.header("Location").replaceAll(".*/", "");

        String name = "<https://w3id.org/iconograph/annotation/%s>".formatted(id);
        String ask = """
                PREFIX oa: <http://www.w3.org/ns/oa#>
                ASK { GRAPH %s { %s a oa:Annotation ; oa:bodyValue "🎉" ; oa:motivatedBy oa:commenting ;
                    oa:hasTarget <http://x/t> ; oa:via <http://x/1> } }""".formatted(name, name);
        given().queryParam("query", ask).get("/sparql").then().body("boolean", equalTo(true));

        given().header("Authorization", WritableService.AUTHORIZATION).delete("/annotations/" + id);
        given().queryParam("query", ask).get("/sparql").then().body("boolean", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"body\": 7 | /body",
                "\"body\": [] | /body",
                "\"body\": \"no IRI\" | /body",
                "\"body\": {\"type\": \"TextualBody\"} | /body/value",
                "\"body\": {\"type\": \"Choice\", \"items\": []} | /body/items",
                "\"body\": \"http://x/b\", \"bodyValue\": \"b\" | /bodyValue",
                "\"bodyValue\": [\"a\", \"b\"] | /bodyValue",
                "\"motivation\": \"boasting\" | /motivation",
                "\"created\": \"yesterday\" | /created",
                "\"created\": \"2026-03-01T12:00:00\" | /created",
                "\"created\": [\"2026-03-01T12:00:00Z\"] | /created",
                "\"creator\": \"me\" | /creator",
                "\"canonical\": [\"http://x/a\", \"http://x/b\"] | /canonical",
                "\"body\": {\"source\": [\"http://x/a\", \"http://x/b\"]} | /body/source",
                "\"body\": {\"source\": \"http://x/a\", \"selector\": {\"type\": \"FragmentSelector\"}} | /body/selector/value",
                "\"body\": {\"source\": \"http://x/a\", \"selector\": {\"type\": \"Guess\", \"value\": \"1\"}} | /body/selector/type",
                "\"body\": {\"source\": \"http://x/a\", \"selector\": {\"type\": \"TextPositionSelector\", \"start\": -1, \"end\": 2}} | /body/selector/start",
                "\"body\": {\"source\": \"http://x/a\", \"selector\": {\"type\": \"TextPositionSelector\", \"start\": 5, \"end\": 2}} | /body/selector/end",
                "\"body\": {\"source\": \"http://x/a\", \"state\": {\"type\": \"TimeState\", \"sourceDateStart\": \"2026-03-01T12:00:00Z\"}} | /body/state",
                "\"body\": {\"value\": \"a\", \"textDirection\": \"up\"} | /body/textDirection"
            })
    void saysWhatIsWrongAndWhere(String wrong, String where) {
        post(ANNOTATION.formatted(", " + wrong))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString(where + ": "));
    }

    @Test
    void refusesWhatIsNoAnnotation() {
        String none = "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", \"type\": \"Annotation\"}";
        post(none).then().statusCode(422).body("detail", containsString("/target"));
        post("{\"type\": \"Annotation\", \"target\": \"http://x/t\"}")
                .then()
                .statusCode(422)
                .body("detail", containsString("/@context"));
        post("[]").then().statusCode(422);
        post("").then().statusCode(422);
        post("{\"a\": ").then().statusCode(400).body("detail", containsString("no JSON"));
        post("{\"a\": 1, \"a\": 2}").then().statusCode(400);
        post("[".repeat(100_000)).then().statusCode(400);
        post(ANNOTATION.formatted(", \"bodyValue\": \"" + "a".repeat(1 << 20) + "\""))
                .then()
                .statusCode(422);
    }

    /// A context by address would make the service ask others what they like.
    @Test
    void fetchesNoContext() {
        for (String context : List.of("\"http://127.0.0.1:1/c\"", "{\"@import\": \"http://127.0.0.1:1/c\"}")) {
            String sly = ANNOTATION
                    .formatted("")
                    .replace(
                            "\"http://www.w3.org/ns/anno.jsonld\"",
                            "[\"http://www.w3.org/ns/anno.jsonld\", " + context + "]");
            assertThat(post(sly).statusCode()).as(sly).isIn(400, 422);
        }
    }

    @Test
    void keepsAnnotationsOfThoseWhoHaveTheTokenOnly() {
        given().contentType("application/ld+json")
                .body(ANNOTATION.formatted(""))
                .post("/annotations")
                .then()
                .statusCode(401);
        String address =
                URI.create(post(ANNOTATION.formatted("")).header("Location")).getPath();
        given().delete(address).then().statusCode(401);
        given().header("Authorization", WritableService.AUTHORIZATION)
                .delete(address)
                .then()
                .statusCode(204);
        given().header("Authorization", WritableService.AUTHORIZATION)
                .delete(address)
                .then()
                .statusCode(404);
    }

    @Test
    void givesWhatModelsFoundInAPost() {
        store.write(List.of(new DatedFacts(
                Facts.of(Events.post("1", "🎉 Messi is here")
                        .linked("Messi", "PER", "Q615", 0.9)
                        .event()),
                Map.of(),
                Instant.parse("2026-03-01T12:00:00Z"))));

        given().get("/annotations/posts/" + Events.idOf("1"))
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("first.items.body.source", hasItem("http://www.wikidata.org/entity/Q615"))
                .body("first.items[0].target.selector[0].start", equalTo(2));
        store.withdraw(Events.idOf("1"));
        given().get("/annotations/posts/" + Events.idOf("1")).then().statusCode(404);
        given().get("/annotations/posts/none").then().statusCode(400);
    }

    private static Response post(String annotation) {
        return given().header("Authorization", WritableService.AUTHORIZATION)
                .contentType("application/ld+json")
                .body(annotation.getBytes(UTF_8))
                .post("/annotations");
    }

    private long statements() {
        return store.<Long>read(dataset -> dataset.stream().count());
    }
}
