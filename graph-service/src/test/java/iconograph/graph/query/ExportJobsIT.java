package iconograph.graph.query;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import iconograph.graph.Events;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;
import iconograph.graph.rdf.RdfStore;
import iconograph.stores.Store;
import iconograph.stores.testing.WithStores;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Exports in the background, over HTTP.
@WithStores(Store.POSTGRES)
@QuarkusTest
@TestProfile(WritableRdf.class)
class ExportJobsIT {

    @Inject
    RdfStore store;

    @BeforeEach
    void onePost() {
        store.write(List.of(new DatedFacts(
                Facts.of(Events.post("1", "🎉 Messi is here")
                        .linked("Messi", "PER", "Q615", 0.9)
                        .event()),
                Map.of(),
                Instant.parse("2026-03-01T12:00:00Z"))));
    }

    @AfterEach
    void takeThePostBack() {
        store.withdraw(Events.idOf("1"));
    }

    @Test
    void givesAFileInPartsOnceItIsDone() {
        String job = start("{\"format\": \"trig\", \"profile\": \"rdf11\"}");
        given().get(job)
                .then()
                .body("format", equalTo("trig"))
                .body("statements", greaterThan(10))
                .body("created", containsString("T"));

        byte[] whole = given().get(job + "/file")
                .then()
                .statusCode(200)
                .contentType(containsString("application/trig"))
                .header("Accept-Ranges", "bytes")
                .header("Content-Disposition", containsString("iconograph.trig"))
                .extract()
                .asByteArray();
        String tag =
                given().head(job + "/file").then().statusCode(200).extract().header("ETag");
        byte[] rest = given().header("Range", "bytes=100-")
                .header("If-Range", tag)
                .get(job + "/file")
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 100-%d/%d".formatted(whole.length - 1, whole.length))
                .extract()
                .asByteArray();
        assertThat(new String(whole, UTF_8)).contains("🎉 Messi", "rdf:Statement");
        assertThat(rest).isEqualTo(Arrays.copyOfRange(whole, 100, whole.length));
        given().header("Range", "bytes=100-")
                .header("If-Range", "\"other\"")
                .get(job + "/file")
                .then()
                .statusCode(200);
        given().header("If-None-Match", tag).get(job + "/file").then().statusCode(304);
        given().header("Range", "bytes=" + whole.length + "-")
                .get(job + "/file")
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + whole.length);

        given().delete(job).then().statusCode(401);
        writing().delete(job).then().statusCode(204);
        given().get(job).then().statusCode(404).contentType("application/problem+json");
        given().get(job + "/file").then().statusCode(404);
        writing().delete(job).then().statusCode(404);
    }

    @Test
    void exportsNQuadsUnlessToldOtherwise() {
        String job = start("{}");

        given().get(job).then().body("format", equalTo("nquads")).body("profile", equalTo("rdf12"));
        writing().delete(job).then().statusCode(204);
    }

    @Test
    void makesThemForThoseAloneWhoMayWrite() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/exports")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().get("/export?format=turtle").then().statusCode(200);
    }

    @Test
    void refusesWhatItCannotWrite() {
        for (String wrong :
                List.of("{\"format\": \"xls\"}", "{\"profile\": \"rdf3\"}", "{\"format\": [1]}", "nonsense")) {
            writing()
                    .contentType(ContentType.JSON)
                    .body(wrong)
                    .post("/exports")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        given().get("/exports/..%2F..%2Fetc").then().statusCode(404);
    }

    private static RequestSpecification writing() {
        return given().header("Authorization", WritableService.AUTHORIZATION);
    }

    private static String start(String wanted) {
        String location = writing()
                .contentType(ContentType.JSON)
                .body(wanted)
                .post("/exports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String job = URI.create(location).getPath();
        await().until(() -> given().get(job).path("state").equals("finished"));
        return job;
    }
}
