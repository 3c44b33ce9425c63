package iconograph.linking.reconciliation;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// The requests of OpenRefine, in the order in which it makes them.
@QuarkusTest
@WithTestResource(ItemsToReconcile.class)
class OpenRefineIT {

    @TestHTTPResource("/reconcile")
    URI service = URI.create("");

    @Test
    void addsTheServiceAndReconcilesAColumn() throws IOException {
        JsonNode manifest =
                Schemas.json(given().accept("application/json").get(service).asString());
        assertThat(manifest.get("identifierSpace").textValue()).isEqualTo("http://www.wikidata.org/entity/");
        assertThat(manifest.get("schemaSpace").textValue()).isNotEmpty();

        // To guess the column's type, a few of its cells are asked without one.
        JsonNode guessed =
                send("queries", "{\"q0\":{\"query\":\"Paris\",\"limit\":3},\"q1\":{\"query\":\"France\",\"limit\":3}}");
        assertThat(guessed.at("/q1/result/0/type/0/id").textValue()).isEqualTo("Q6256");

        JsonNode answer = send(
                "queries",
                "{\"q0\":{\"query\":\"Paris\",\"type\":\"Q515\",\"type_strict\":\"should\",\"properties\":[{\"pid\":\"P17\",\"v\":{\"id\":\"Q142\",\"name\":\"France\"}},{\"pid\":\"P571\",\"v\":\"0250-01-01T00:00:00Z\"}]},"
                        + "\"q1\":{\"query\":\"Nirgendwo\",\"type\":\"Q515\",\"type_strict\":\"should\"}}");

        JsonNode first = answer.at("/q0/result/0");
        assertThat(first.get("id").textValue()).isEqualTo("Q90");
        assertThat(first.get("name").textValue()).isEqualTo("Paris");
        assertThat(first.get("match").booleanValue()).isTrue();
        assertThat(first.get("score").isNumber()).isTrue();
        assertThat(first.get("type").isArray()).isTrue();
        assertThat(answer.at("/q1/result").isEmpty()).isTrue();
    }

    @Test
    void addsColumnsFromReconciledValues() throws IOException {
        JsonNode manifest = Schemas.json(given().get(service).asString());
        JsonNode propose = manifest.at("/extend/propose_properties");
        JsonNode proposed = Schemas.json(given().queryParam("type", "Q515")
                .get(propose.get("service_url").textValue()
                        + propose.get("service_path").textValue())
                .asString());
        assertThat(proposed.at("/properties/0/id").textValue()).isEqualTo("label");

        JsonNode values = send(
                "extend",
                "{\"ids\":[\"Q90\",\"Q142\"],\"properties\":[{\"id\":\"description\",\"settings\":{}},{\"id\":\"P31\",\"settings\":{\"limit\":1}}]}");

        assertThat(values.at("/rows/Q90/description/0/str").textValue()).isEqualTo("capital of France");
        assertThat(values.at("/rows/Q142/P31/0/name").textValue()).isEqualTo("country");
        assertThat(values.at("/meta/1/name").textValue()).isEqualTo("instance of");
    }

    @Test
    void suggestsAndPreviewsWhileAPersonTypes() {
        JsonNode manifest = Schemas.json(given().get(service).asString());
        for (String what : new String[] {"entity", "type", "property"}) {
            JsonNode suggest = manifest.at("/suggest/" + what);
            given().queryParam("prefix", "i")
                    .queryParam("type", "Q5")
                    .queryParam("type_strict", "any")
                    .get(suggest.get("service_url").textValue()
                            + suggest.get("service_path").textValue())
                    .then()
                    .statusCode(200)
                    .contentType("application/json");
        }
        String flyout = manifest.at("/suggest/entity/service_url").textValue()
                + manifest.at("/suggest/entity/flyout_service_path").textValue();
        given().get(flyout.replace("${id}", "Q90")).then().statusCode(200).body("id", equalTo("Q90"));
        String preview = manifest.at("/preview/url").textValue();
        given().get(preview.replace("{{id}}", "Q90")).then().statusCode(200).contentType(startsWith("text/html"));
    }

    @Test
    void olderPagesFetchAnswersAsScripts() {
        given().queryParam("callback", "jQuery1_2.cb")
                .get(service)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/javascript"))
                .body(startsWith("/**/jQuery1_2.cb({\"versions\":"));
        given().queryParam("callback", "f")
                .queryParam("queries", "{\"q0\":{\"query\":\"Paris\"}}")
                .get(service)
                .then()
                .body(startsWith("/**/f({\"q0\":"));
    }

    /// A form as Java's own client sends it: no charset, no `Accept` of JSON.
    private JsonNode send(String field, String json) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) service.toURL().openConnection();
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write((field + "=" + URLEncoder.encode(json, UTF_8)).getBytes(UTF_8));
        }
        assertThat(connection.getResponseCode()).isEqualTo(200);
        try (InputStream in = connection.getInputStream()) {
            return Schemas.json(new String(in.readAllBytes(), UTF_8));
        }
    }
}
