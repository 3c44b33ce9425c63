package iconograph.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.oneOf;

import java.util.UUID;

import iconograph.stores.Store;
import iconograph.stores.testing.WithStores;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@WithStores(Store.POSTGRES)
@QuarkusTest
class PostResourceTest {

    @Test
    void keepsAPostAndTellsWhereItIs() {
        String location = given().contentType("application/json")
                .body("{\"text\": \"Messi scores ⚽ in Rosario\", \"author\": \"ana\"}")
                .post("/posts")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/posts/[0-9a-f-]{36}"))
                .body("state", oneOf("waiting", "travelling"))
                .body("post.text", equalTo("Messi scores ⚽ in Rosario"))
                .extract()
                .header("Location");

        given().get(location).then().statusCode(200).body("post.author", equalTo("ana"));
    }

    @Test
    void refusesMalformedJson() {
        given().contentType("application/json")
                .body("{\"text\": \"Messi\"")
                .post("/posts")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("malformed JSON"));
    }

    @Test
    void knowsNoOtherPost() {
        given().get("/posts/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("there is no post"));
    }
}
