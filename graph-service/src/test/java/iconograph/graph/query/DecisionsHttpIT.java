package iconograph.graph.query;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import iconograph.graph.Events;
import iconograph.graph.GraphStep;
import iconograph.graph.facts.CoinedId;
import iconograph.stores.testing.WithStores;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Deciding by HTTP.
@WithStores
@QuarkusTest
@TestProfile(DecisionsHttpIT.Writable.class)
class DecisionsHttpIT {

    private static final String TOKEN = "Bearer decide-and-rule";
    private static final String LEO = CoinedId.of("Leo", "PER");

    private static final String MERGE = """
            {"by": "ada", "reason": "his nickname", "confirmed": %%s,
             "decisions": [{"kind": "merge", "entity": "%s", "into": "Q615"}]}""".formatted(LEO);

    /// With stores of its own and a token.
    public static final class Writable implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "iconograph.graph.rdf.directory",
                    "${iconograph.home}/rdf-of-decisions",
                    "iconograph.graph.write.token",
                    "decide-and-rule");
        }
    }

    @Inject
    GraphStep step;

    @BeforeEach
    void write() {
        step.write(Events.post("decided", "Messi, said Leo")
                .linked("Messi", "PER", "Q615", 0.9)
                .unknown("Leo", "PER")
                .event());
    }

    @Test
    void aMergeShowsOnThePagesOfBothEntitiesUntilItIsUndone() {
        String tag = given().get("/decisions").then().statusCode(200).extract().header("ETag");

        // The test's item is no person.
        refused(MERGE.formatted(false), 409, "different types");

        ValidatableResponse taken = given().header("Authorization", TOKEN)
                .header("If-Match", tag)
                .contentType("application/json")
                .body(MERGE.formatted(true))
                .post("/decisions")
                .then()
                .statusCode(201)
                .body("applied", equalTo(true))
                .body("decisions", hasSize(1))
                .body("decisions[0].by", equalTo("ada"));
        int id = taken.extract().path("decisions[0].id");

        given().get("/graph/entities/" + LEO).then().body("mergedInto", equalTo("Q615"));
        given().get("/graph/entities/Q615")
                .then()
                .body("same", equalTo(List.of(LEO)))
                .body("names.name", hasItem("Leo"));
        given().get("/graph/entities?limit=100").then().body("items.id", not(hasItem(LEO)));
        given().get("/decisions?entity=" + LEO)
                .then()
                .body("items[0].decision.id", equalTo(id))
                .body("items[0].counts", equalTo(true));
        given().get("/decisions/" + id).then().body("decision.decision.into", equalTo("Q615"));

        given().header("Authorization", TOKEN)
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{\"by\": \"bob\"}")
                .post("/decisions/" + id + "/undo")
                .then()
                .statusCode(412)
                .contentType(startsWith("application/problem+json"));
        given().header("Authorization", TOKEN)
                .contentType("application/json")
                .body("{\"by\": \"bob\"}")
                .post("/decisions/" + id + "/undo")
                .then()
                .statusCode(201);

        given().get("/graph/entities/" + LEO).then().body("mergedInto", equalTo(null));
        given().get("/decisions/" + id).then().body("counts", equalTo(false));

        String next = given().get("/decisions?limit=1&entity=" + LEO)
                .then()
                .body("items", hasSize(1))
                .body("items[0].decision.decision.kind", equalTo("undo"))
                .extract()
                .path("next");
        given().get("/decisions?limit=1&entity=" + LEO + "&after=" + next)
                .then()
                .body("items.decision.id", equalTo(List.of(id)))
                .body("next", nullValue());
        given().get("/decisions?entity=Q61").then().body("items", hasSize(0));
        given().get("/decisions?after=bm93aGVyZQ").then().statusCode(400).body("detail", containsString("`after`"));
    }

    @Test
    void anApprovedRegionSaysWhoApprovedItAndARejectedRelationIsNotToldAnyMore() {
        String post = Events.idOf("judged").toString();
        step.write(Events.post("judged", "Messi joins Inter Miami")
                .picture('a', null)
                .linked("Messi", "PER", "Q615", 0.9)
                .shownIn('a', 64, 120, 320, 240)
                .unknown("Inter Miami", "ORG")
                .related(0, 1, "/per/org/member_of")
                .event());
        given().get("/graph/posts/" + post).then().body("relations", hasSize(1));

        given().header("Authorization", TOKEN)
                .contentType("application/json")
                .body("""
                        {"by": "ada", "decisions": [
                          {"kind": "approve", "fact": {"what": "depiction", "mention": "%1$s/0-5",
                                                       "region": "%2$s/64,120,320,240"}},
                          {"kind": "reject", "fact": {"what": "relation", "mention": "%1$s/0-5",
                                                      "tail": "%1$s/12-23", "type": "/per/org/member_of"}}]}""".formatted(post, Events.sha256('a')))
                .post("/decisions")
                .then()
                .statusCode(201)
                .body("decisions[0].decision.fact.entity.id", equalTo("Q615"))
                .body("decisions[1].decision.kind", equalTo("reject"));

        given().get("/graph/posts/" + post)
                .then()
                .body("relations", hasSize(0))
                .body("mentions[0].regions[0].approvedBy", equalTo("ada"))
                .body("mentions[0].regions[0].score", equalTo(1.0f));
        given().get("/decisions/lapsed").then().statusCode(200).body("", hasSize(0));
        refused("""
                {"by": "bob", "decisions": [{"kind": "reject", "fact": {"what": "name", "mention": "nowhere"}}]}""", 400, "`mention`");
    }

    @Test
    void nobodyDecidesWithoutTheToken() {
        String wish = "{\"by\": \"eve\", \"decisions\": [{\"kind\": \"undo\", \"decision\": 1}]}";

        given().contentType("application/json")
                .body(wish)
                .post("/decisions")
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"));
        given().contentType("application/json")
                .body("{}")
                .post("/decisions/1/undo")
                .then()
                .statusCode(401);
        given().post("/graph/rebuild").then().statusCode(401);
    }

    @Test
    void saysWhatIsWrongWithAProposal() {
        given().header("Authorization", TOKEN)
                .contentType("application/json")
                .body("{\"by\": \"ada\"}")
                .post("/decisions/batches/no-batch/undo")
                .then()
                .statusCode(404);
        refused("{}", 400, "who decides");
        refused("{\"by\": \"ada\"}", 400, "1 to 200");
        refused("{\"by\": \"ada\", \"decisions\": [{\"kind\": \"merge\", \"entity\": \"Q615\"}]}", 400, "`into`");
        refused(
                "{\"by\": \"ada\", \"decisions\": [{\"kind\": \"merge\", \"entity\": \"Q615\", \"into\": \"Q99999\"}]}",
                409,
                "no entity Q99999");
        given().header("Authorization", TOKEN)
                .contentType("application/json")
                .body("{\"by\": \"ada\", \"decisions\": [{\"kind\": \"marry\"}]}")
                .post("/decisions")
                .then()
                .statusCode(400);
    }

    @Test
    void aPreviewNeedsNoToken() {
        given().contentType("application/json")
                .body("""
                        {"by": "ada", "decisions": [{"kind": "merge", "entity": "%s", "into": "Q615"}]}""".formatted(LEO))
                .post("/decisions/preview")
                .then()
                .statusCode(200)
                .body("[0].entities[0].id", equalTo(LEO))
                .body("[0].entities[0].mentions", equalTo(1));
    }

    @Test
    void nobodyWritesIntoTheGraphOfDecisionsByHand() {
        given().header("Authorization", TOKEN)
                .contentType("application/sparql-update; charset=utf-8")
                .body("INSERT DATA { GRAPH <https://w3id.org/iconograph/decisions> { <urn:a> <urn:b> <urn:c> } }"
                        .getBytes(UTF_8))
                .post("/update")
                .then()
                .statusCode(403)
                .body("detail", containsString("POST /decisions"));
    }

    private static void refused(String proposal, int status, String why) {
        given().header("Authorization", TOKEN)
                .contentType("application/json")
                .body(proposal)
                .post("/decisions")
                .then()
                .statusCode(status)
                .body("detail", containsString(why));
    }
}
