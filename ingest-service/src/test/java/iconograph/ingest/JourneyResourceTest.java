package iconograph.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import iconograph.stores.Store;
import iconograph.stores.testing.WithStores;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Like those of [OutboxTest], these posts live in the year 2100.
@WithStores(Store.POSTGRES)
@QuarkusTest
class JourneyResourceTest {

    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");
    private static final UUID HERE = UUID.randomUUID();

    private final PostRepository posts;
    private final Outbox outbox;

    @Inject
    JourneyResourceTest(PostRepository posts, Outbox outbox) {
        this.posts = posts;
        this.outbox = outbox;
    }

    @BeforeEach
    @AfterEach
    void empty() {
        QuarkusTransaction.requiringNew().run(posts::deleteAll);
    }

    @Test
    void countsThePostsByWhereTheyAre() {
        keep(7);
        List<Claim> claims = outbox.claim(HERE, 6, NOW);
        outbox.tryLater(claims.get(0), new Failure("graph", "down", false), HERE, NOW);
        outbox.putAside(claims.get(1), new Failure("linking", "no", true), HERE, NOW);
        outbox.sent(claims.get(2), HERE, NOW);
        posts.markInGraph(claims.get(2).post().id(), Instant.now());
        outbox.sent(claims.get(3), HERE, NOW);

        given().get("/journey")
                .then()
                .statusCode(200)
                .body("waiting", equalTo(1))
                .body("travelling", equalTo(3))
                .body("retrying", equalTo(1))
                .body("inGraph", equalTo(1))
                .body("putAside", equalTo(1))
                .body("total", equalTo(7))
                .body("postsPerSecond", equalTo(0.1f));
    }

    @Test
    void turnsThePagesOfThePostsPutAside() {
        keep(5);
        List<Claim> claims = outbox.claim(HERE, 5, NOW);
        for (int i = 0; i < 5; i++) {
            outbox.putAside(claims.get(i), new Failure("linking", "no", true), HERE, NOW.plusMillis(i / 2));
        }

        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = given().get("/journey/put-aside?limit=2" + next).jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(claims.stream()
                        .map(claim -> claim.post().id().toString())
                        .toList());
        assertThat(seen.getFirst()).isEqualTo(claims.getLast().post().id().toString());
    }

    @Test
    void refusesPagesThatAreNone() {
        given().get("/journey/put-aside?limit=0")
                .then()
                .statusCode(400)
                .body("detail", equalTo("limit is 0; it may be 1 to 500"));
        given().get("/journey/put-aside?after=x").then().statusCode(400).contentType("application/problem+json");
    }

    private void keep(int count) {
        List<PreparedPost> prepared = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            prepared.add(new PreparedPost(
                    new NaturalKey("journey", String.valueOf(i), true), "Messi", null, null, List.of(), "x"));
        }
        posts.keep(prepared, NOW.minusSeconds(1));
    }
}
