package iconograph.linking.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.not;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The Reconciliation API's own schemas and examples.
@QuarkusTest
@WithTestResource(ItemsToReconcile.class)
class ConformanceIT {

    private static final String PROBLEM = "application/problem+json";

    /// Examples that are parts of a manifest, or of a result, stand alone.
    private static final String IN_A_MANIFEST =
            "{\"versions\": [\"0.2\"], \"name\": \"n\", \"identifierSpace\": \"http://i\", \"schemaSpace\": \"http://s\", %s}";

    static Stream<Path> examples() {
        Path examples = Schemas.FOLDER.resolve("0.2/examples");
        return Files.isDirectory(examples) ? Schemas.files(examples).stream() : Stream.of(examples);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theSchemasTellValidExamplesFromInvalidOnes(Path file) {
        Schemas schemas = Schemas.ofVersion02();
        String kind = kind(file);
        String text = Schemas.text(file);

        boolean accepted =
                switch (kind) {
                    case "preview-metadata" -> inAManifest(schemas, "\"preview\": " + text);
                    case "suggest-metadata" -> inAManifest(schemas, "\"suggest\": {\"entity\": " + text + "}");
                    case "data-extension-metadata" -> inAManifest(schemas, "\"extend\": " + text);
                    // Examples of OpenAPI 3, where the schema is that of Swagger 2.
                    case "security-scheme" -> Schemas.json(text).has("type");
                    case "reconciliation-candidate" ->
                        schemas.accept(
                                "reconciliation-result-batch", Schemas.json("{\"q\": {\"result\": [" + text + "]}}"));
                    case "flyout-response" -> Schemas.json(text).has("html");
                    default -> schemas.accept(kind, Schemas.json(text));
                };

        assertThat(accepted).isEqualTo(isValid(file));
    }

    private static boolean inAManifest(Schemas schemas, String part) {
        return schemas.accept("manifest", Schemas.json(IN_A_MANIFEST.formatted(part)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void requestsThatAreValidAreAnsweredAndOthersRefused(Path file) {
        Schemas schemas = Schemas.ofVersion02();
        switch (kind(file)) {
            case "reconciliation-query-batch" -> {
                ValidatableResponse posted = answer(file, form("queries", Schemas.text(file)));
                ValidatableResponse got = answer(
                        file, given().queryParam("queries", Schemas.text(file)).get("/reconcile"));
                if (isValid(file)) {
                    schemas.check("reconciliation-result-batch", body(posted));
                    schemas.check("reconciliation-result-batch", body(got));
                }
            }
            case "data-extension-query" -> {
                ValidatableResponse posted = answer(file, form("extend", Schemas.text(file)));
                schemas.check("data-extension-response", body(posted));
                JsonNode rows = Schemas.json(body(posted)).get("rows");
                assertThat(rows.fieldNames()).toIterable().containsExactly("10662041X", "1064905412");
                Schemas.ofDraft()
                        .check(
                                "data-extension-response",
                                body(answer(file, json("/reconcile/extend", Schemas.text(file)))));
            }
            default -> {
                // Not something that is sent to a service: as a batch of queries it is nonsense, and refused.
                if (!kind(file).equals("reconciliation-result-batch")) {
                    form("queries", Schemas.text(file)).then().statusCode(400).contentType(PROBLEM);
                }
            }
        }
    }

    private static ValidatableResponse answer(Path file, Response response) {
        ValidatableResponse answer = response.then();
        return isValid(file)
                ? answer.statusCode(200).contentType("application/json")
                : answer.statusCode(400).contentType(PROBLEM).body("detail", not(blankOrNullString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"Paris\"}]}]}",
                "{\"queries\": []}",
                """
                {"queries": [{"type": "Q515", "limit": 5, "lang": "en", "dir": "ltr", "conditions": [
                  {"matchType": "name", "propertyValue": "Paris", "required": true, "matchQuantifier": "any",
                   "matchQualifier": "exact"},
                  {"matchType": "property", "propertyId": "P17", "propertyValue": {"id": "Q142", "name": "France"}},
                  {"matchType": "property", "propertyId": "P1082", "propertyValue": [2100000, true, "many"],
                   "matchQuantifier": "all"}]}]}
                """,
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"id\", \"propertyValue\": \"Q90\"}]}]}"
            })
    void theDraftsQueriesAreAnswered(String batch) {
        Schemas schemas = Schemas.ofDraft();
        assertThat(schemas.accept("reconciliation-query-batch", Schemas.json(batch)))
                .isTrue();

        String answer =
                body(json("/reconcile/match", batch).then().statusCode(200).contentType("application/json"));

        schemas.check("reconciliation-result-batch", answer);
        assertThat(Schemas.json(answer).get("results"))
                .hasSameSizeAs(Schemas.json(batch).get("queries"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"queries\": {}}",
                "{\"queries\": [{}]}",
                "{\"queries\": [{\"conditions\": []}]}",
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"name\"}]}]}",
                "{\"queries\": [{\"conditions\": [{\"propertyValue\": \"Paris\"}]}]}",
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"nickname\", \"propertyValue\": \"Paris\"}]}]}",
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": null}]}]}",
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": [[\"Paris\"]]}]}]}",
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": {\"name\": \"Paris\"}}]}]}",
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"P\", \"required\": 1}]}]}",
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"P\", \"matchQuantifier\": \"few\"}]}]}",
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"P\"}], \"type\": [\"Q5\"]}]}",
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"P\"}], \"limit\": \"5\"}]}",
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"P\"}], \"dir\": \"up\"}]}",
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"P\"}], \"query\": \"P\"}]}"
            })
    void whatTheDraftDoesNotAllowIsRefused(String batch) {
        assertThat(Schemas.ofDraft().accept("reconciliation-query-batch", Schemas.json(batch)))
                .isFalse();

        json("/reconcile/match", batch)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("detail", not(blankOrNullString()));
    }

    @Test
    void bothManifestsAreValidByTheirOwnSchemas() {
        Schemas.ofVersion02().check("manifest", body(given().get("/reconcile").then()));
        Schemas.ofDraft()
                .check("manifest", body(given().get("/reconcile/1.0-draft").then()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"par", "Q", "instance", "", "city", "human"})
    void suggestionsAreValidByBothVersions(String prefix) {
        for (Schemas schemas : List.of(Schemas.ofVersion02(), Schemas.ofDraft())) {
            schemas.check("suggest-entities-response", suggested("entity", prefix));
            schemas.check("suggest-properties-response", suggested("property", prefix));
            schemas.check("suggest-types-response", suggested("type", prefix));
            schemas.check(
                    "data-extension-property-proposal",
                    body(given().queryParam("type", "Q5")
                            .queryParam("limit", 3)
                            .get("/reconcile/extend/propose")
                            .then()));
        }
    }

    @Test
    void valuesAreValidByBothVersions() {
        String query = """
                {"ids": ["Q90", "Q29545", "Q1000000"], "properties": [{"id": "label"}, {"id": "alias"},
                 {"id": "description"}, {"id": "P31", "settings": {"limit": 1}}, {"id": "kind"}, {"id": "picture"},
                 {"id": "P2002"}, {"id": "sitelinks"}, {"id": "P17"}]}
                """;

        Schemas.ofVersion02()
                .check("data-extension-response", body(form("extend", query).then()));
        Schemas.ofDraft()
                .check(
                        "data-extension-response",
                        body(json("/reconcile/extend", query).then()));
    }

    private static String suggested(String what, String prefix) {
        return body(given().queryParam("prefix", prefix)
                .get("/reconcile/suggest/" + what)
                .then());
    }

    private static Response form(String field, String text) {
        return given().formParam(field, text).post("/reconcile");
    }

    private static Response json(String path, String text) {
        return given().contentType("application/json").body(text).post(path);
    }

    private static String body(ValidatableResponse response) {
        return response.statusCode(200).extract().asString();
    }

    private static boolean isValid(Path file) {
        return file.getName(file.getNameCount() - 2).endsWith("valid");
    }

    private static String kind(Path file) {
        return file.getName(file.getNameCount() - 3).toString();
    }
}
