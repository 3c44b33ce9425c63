package iconograph.linking.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the service answers, over HTTP.
@QuarkusTest
@WithTestResource(ItemsToReconcile.class)
class ReconciliationIT {

    private static final String PROBLEM = "application/problem+json";

    @Test
    void theBestKnownBearerOfANameComesFirst() {
        JsonPath answer = ask("{\"q0\": {\"query\": \"Paris\"}}");

        assertThat(answer.getList("q0.result.id", String.class))
                .startsWith("Q90")
                .contains("Q830149", "Q167646");
        assertThat(answer.getDouble("q0.result[0].score")).isBetween(0.0, 100.0);
        assertThat(answer.getList("q0.result.match", Boolean.class)).endsWith(false);
        assertThat(answer.getList("q0.result[0].features.id", String.class)).contains("name", "prior");
        assertThat(answer.getString("q0.result[0].type[0].name")).isEqualTo("city");
    }

    @Test
    void itemsOfAnotherKindThanTheTypeAreNoCandidates() {
        JsonPath answer = ask("{\"q0\": {\"query\": \"Paris\", \"type\": \"Q95074\"}}");

        assertThat(answer.getList("q0.result.id", String.class)).containsExactly("Q167646");
        assertThat(answer.getBoolean("q0.result[0].match")).isTrue();
    }

    @Test
    void anItemOfTheRightKindButAnotherClassIsNeverMatched() {
        JsonPath answer = ask("{\"q0\": {\"query\": \"France\", \"type\": \"Q515\"}}");

        assertThat(answer.getList("q0.result.id", String.class)).containsExactly("Q142");
        assertThat(answer.getBoolean("q0.result[0].match")).isFalse();
    }

    @Test
    void aTypeThatNobodyKnowsRestrictsNothingAndMatchesNothing() {
        JsonPath answer = ask("{\"q0\": {\"query\": \"Kevin Durant\", \"type\": \"DifferentiatedPerson\"}}");

        assertThat(answer.getList("q0.result.id", String.class)).contains("Q29545");
        assertThat(answer.getBoolean("q0.result[0].match")).isFalse();
    }

    @Test
    void aValueThatAgreesRaisesAnItemAboveABetterKnownOne() {
        String query =
                "{\"q0\": {\"query\": \"Paris\", \"properties\": [{\"pid\": \"P31\", \"v\": {\"id\": \"Q1093829\"}}]}}";

        assertThat(share(ask(query), "Q830149"))
                .isGreaterThan(2 * share(ask("{\"q0\": {\"query\": \"Paris\"}}"), "Q830149"));
    }

    @Test
    void valuesOfUnknownPropertiesAreReadAsContext() {
        String query = "{\"q0\": {\"query\": \"Paris\", \"properties\": [{\"pid\": \"P131\", \"v\": \"Texas\"}]}}";

        assertThat(share(ask(query), "Q830149"))
                .isGreaterThan(share(ask("{\"q0\": {\"query\": \"Paris\"}}"), "Q830149"));
    }

    @Test
    void anAccountFindsAnItemWithoutAName() {
        JsonPath answer = ask("{\"q0\": {\"properties\": [{\"pid\": \"P2002\", \"v\": \"KDTrey5\"}]}}");

        assertThat(answer.getString("q0.result[0].id")).isEqualTo("Q29545");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q90", "http://www.wikidata.org/entity/Q90", " Q90 "})
    void anIdIsTakenForWhatItIs(String id) {
        JsonPath answer = ask("{\"q0\": {\"query\": \"%s\"}}".formatted(id));

        assertThat(answer.getList("q0.result.id", String.class)).containsExactly("Q90");
        assertThat(answer.getDouble("q0.result[0].score")).isEqualTo(100);
        assertThat(answer.getBoolean("q0.result[0].match")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Xanthippe Quux", "Q999999999", "\\u0000", "🎉", "AND OR NOT * ? ~ : ("})
    void aNameThatNoItemHasFindsNothing(String name) {
        assertThat(ask("{\"q0\": {\"query\": \"%s\"}}".formatted(name)).getList("q0.result"))
                .isEmpty();
    }

    @Test
    void answersStandUnderTheKeysOfTheirQueries() {
        JsonPath answer = ask(
                "{\"b\": {\"query\": \"Lakers\", \"limit\": 1}, \"a\": {\"query\": \"Kevin Durant\", \"limit\": 1}}");

        assertThat(answer.getMap("")).containsOnlyKeys("b", "a");
        assertThat(answer.getString("a.result[0].id")).isEqualTo("Q29545");
        assertThat(answer.getString("b.result[0].id")).isEqualTo("Q121783");
    }

    @Test
    void theDraftLeavesOutWhatARequiredConditionExcludes() {
        match("{\"matchType\": \"property\", \"propertyId\": \"P31\", \"propertyValue\": \"Q515\", \"required\": true}")
                .body("results[0].candidates.id", contains("Q90"))
                .body("results[0].candidates[0].image", containsString("Eiffel_%26_tower%27s.jpg"))
                .body("results[0].candidates[0].features.id", hasItem("properties"));
        match("{\"matchType\": \"property\", \"propertyId\": \"P31\", \"propertyValue\": [\"Q515\", \"Q95074\"],"
                        + " \"matchQuantifier\": \"none\", \"required\": true}")
                .body("results[0].candidates.id", contains("Q830149"));
    }

    private static ValidatableResponse match(String condition) {
        return given().contentType("application/json")
                .body("{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"Paris\"}, %s]}]}"
                        .formatted(condition))
                .post("/reconcile/match")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"par, Q90", "kevin, Q29545", "q142, Q142", "Q142, Q142", "los angeles l, Q121783"})
    void beginningsOfNamesAndIdsSuggestItems(String prefix, String id) {
        given().queryParam("prefix", prefix.replace("q142", "Q142"))
                .get("/reconcile/suggest/entity")
                .then()
                .statusCode(200)
                .body("result[0].id", equalTo(id));
    }

    @Test
    void furtherSuggestionsAreHadByTheCursor() {
        given().queryParam("prefix", "Paris")
                .queryParam("cursor", 1)
                .get("/reconcile/suggest/entity")
                .then()
                .body("result.id", contains("Q167646", "Q830149"));
    }

    @Test
    void propertiesAndTypesAreSuggestedByNameOrId() {
        given().queryParam("prefix", "insta")
                .get("/reconcile/suggest/property")
                .then()
                .body("result.id", contains("P31"));
        given().queryParam("prefix", "P200")
                .get("/reconcile/suggest/property")
                .then()
                .body("result.id", contains("P2002"));
        given().queryParam("prefix", "huma")
                .get("/reconcile/suggest/type")
                .then()
                .body("result[0].id", equalTo("Q5"));
    }

    @Test
    void aPreviewShowsThePictureAndEscapesEverything() {
        given().queryParam("id", "Q90")
                .get("/reconcile/preview")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", equalTo(Preview.POLICY))
                .body(containsString("Special:FilePath/Eiffel_%26_tower%27s.jpg?width=120"))
                .body(containsString("capital of France"));
        given().queryParam("id", "Q77")
                .get("/reconcile/preview")
                .then()
                .body(containsString("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
                .body(containsString("a &quot;name&quot; &amp; &lt;b&gt;more&lt;/b&gt;"))
                .body(not(containsString("<script>")))
                .body(not(containsString("<img")));
    }

    @Test
    void aPreviewMayStandInFramesWhateverOtherPagesMay() {
        Headers headers =
                given().queryParam("id", "Q90").get("/reconcile/preview").headers();

        assertThat(headers.getValues("Content-Security-Policy")).containsExactly(Preview.POLICY);
        assertThat(Preview.POLICY).doesNotContain("frame-ancestors");
    }

    @ParameterizedTest
    @CsvSource({
        "/reconcile/flyout/entity, Q77, &lt;script&gt;",
        "/reconcile/flyout/type, Q5, human",
        "/reconcile/flyout/property, P31, instance of"
    })
    void aBubbleDescribesWhatIsSuggested(String path, String id, String words) {
        given().queryParam("id", id)
                .get(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("html", containsString(words))
                .body("html", not(containsString("<script")));
    }

    @Test
    void valuesAreThoseOfTheIndex() {
        given().formParam(
                        "extend",
                        "{\"ids\": [\"Q90\", \"nobody\"], \"properties\": [{\"id\": \"P31\"}, {\"id\": \"sitelinks\"},"
                                + " {\"id\": \"picture\", \"settings\": {\"limit\": \"1\"}}]}")
                .post("/reconcile")
                .then()
                .statusCode(200)
                .body("meta.name", contains("instance of", "sitelinks", "picture"))
                .body("rows.Q90.P31[0]", equalTo(Map.of("id", "Q515", "name", "city")))
                .body("rows.Q90.sitelinks[0].int", equalTo(300))
                .body("rows.Q90.picture[0].str", equalTo("Eiffel & tower's.jpg"))
                .body("rows.nobody.P31.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /reconcile?queries=nonsense                      | 400 | not JSON
            /reconcile?queries=                              | 400 | empty
            /reconcile?queries=[]                            | 400 | object
            /reconcile?queries={}&extend={}                  | 400 | either
            /reconcile?queries={"q":{"query":1}}             | 400 | string
            /reconcile?queries={"q":{"query":"a","limit":0}} | 400 | positive integer
            /reconcile?queries={"q":{"query":"a","limit":1.5}} | 400 | positive integer
            /reconcile?queries={"q":{"query":"a"},"q":{}}    | 400 | Duplicate
            /reconcile?queries={"q":{"query":"a"}}x          | 400 | not JSON
            /reconcile?callback=alert(1)                     | 400 | name of a function
            /reconcile/suggest/entity                        | 400 | `prefix` is missing
            /reconcile/suggest/entity?prefix=a&cursor=-1     | 400 | zero or more
            /reconcile/suggest/type?prefix=a&cursor=x        | 400 | whole number
            /reconcile/preview                               | 400 | `id` is missing
            /reconcile/preview?id=<b>                        | 400 | such as Q90
            /reconcile/preview?id=Q12345                     | 404 | no item
            /reconcile/flyout/type?id=Q12345                 | 404 | no type
            /reconcile/extend/propose?limit=x                | 400 | whole number
            """)
    void requestsThatMakeNoSenseAreToldWhatToDo(String address, int status, String detail) {
        String[] parts = address.split("\\?", 2);
        var request = given();
        if (parts.length > 1) {
            for (String parameter : parts[1].split("&")) {
                String[] pair = parameter.split("=", 2);
                request.queryParam(pair[0], pair[1]);
            }
        }
        request.get(parts[0]).then().statusCode(status).contentType(PROBLEM).body("detail", containsString(detail));
    }

    @Test
    void whatIsTooMuchIsRefused() {
        String batch = IntStream.rangeClosed(0, Limits.QUERIES)
                .mapToObj(i -> "\"q" + i + "\": {\"query\": \"a\"}")
                .collect(Collectors.joining(",", "{", "}"));
        post(batch).statusCode(413).contentType(PROBLEM).body("detail", containsString("send several requests"));
        post("{\"q\": {\"query\": \"" + "a".repeat(Limits.LENGTH + 1) + "\"}}")
                .statusCode(400)
                .body("detail", containsString("shorten it"));
        post("{\"q\": {\"query\": \"" + "a".repeat(Limits.LENGTH) + "\"}}").statusCode(200);
        post(" ".repeat(Limits.BODY) + "{}").statusCode(413).body("detail", containsString("fewer queries"));
        given().contentType("application/json")
                .body("{\"queries\": [" + "[".repeat(5000) + "]".repeat(5000) + "]}")
                .post("/reconcile/match")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void aBodyThatIsNoFormIsRefused() {
        given().contentType("text/plain")
                .body("queries={}")
                .post("/reconcile")
                .then()
                .statusCode(415);
        given().contentType("application/x-www-form-urlencoded")
                .body("queries=%zz")
                .post("/reconcile")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("detail", containsString("URL-encoded"));
        given().contentType("application/json")
                .body(new byte[] {'"', (byte) 0xff, '"'})
                .post("/reconcile/match")
                .then()
                .statusCode(400)
                .body("detail", containsString("UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reconcile",
                "/reconcile/match",
                "/reconcile/suggest/entity",
                "/reconcile/preview?id=Q1",
                "/reconcile/1.0-draft",
                "/reconcile/1.0-draft/match"
            })
    void pagesOfAllSitesMayAsk(String address) {
        given().header("Origin", "https://example.org")
                .get(address)
                .then()
                .header("Access-Control-Allow-Origin", equalTo("*"));
        given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options(address)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", equalTo("*"));
    }

    @Test
    void theDraftHasAnAddressOfItsOwn() {
        given().get("/reconcile/1.0-draft").then().statusCode(200).body("versions", contains("1.0-draft"));
        given().contentType("application/json")
                .body("{\"queries\": []}")
                .post("/reconcile/1.0-draft/match")
                .then()
                .statusCode(200);
        given().queryParam("prefix", "paris")
                .get("/reconcile/1.0-draft/suggest/entity")
                .then()
                .body("result.size()", greaterThan(2));
        given().queryParam("prefix", "{%")
                .get("/reconcile/1.0-draft/suggest/entity")
                .then()
                .statusCode(200);
        given().get("/reconcile/1.0-draft/nonsense").then().statusCode(404);
        given().get("/reconcile/1.0-drafts").then().statusCode(404);
    }

    @Test
    void proposedPropertiesAreAsManyAsAskedFor() {
        given().queryParam("type", "Q5")
                .queryParam("limit", 2)
                .get("/reconcile/extend/propose")
                .then()
                .body("properties.id", contains("label", "alias"))
                .body("type", equalTo("Q5"))
                .body("limit", equalTo(2));
        given().get("/reconcile/extend/propose").then().body("properties.id", hasItems("P31", "picture"));
    }

    @Test
    void theManifestNamesTheAddressThatWasAsked() {
        given().get("/reconcile")
                .then()
                .body("suggest.entity.service_url", endsWith("/reconcile"))
                .body("batchSize", equalTo(Limits.QUERIES));
    }

    private static double share(JsonPath answer, String id) {
        return answer.getDouble("q0.result.find { it.id == '%s' }.score".formatted(id));
    }

    private static JsonPath ask(String batch) {
        return post(batch).statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse post(String batch) {
        return given().formParam("queries", batch).post("/reconcile").then();
    }
}
