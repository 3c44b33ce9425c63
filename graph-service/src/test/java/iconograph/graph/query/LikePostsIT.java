package iconograph.graph.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import iconograph.contracts.Journey.Linked;
import iconograph.contracts.Journey.Withdrawn;
import iconograph.contracts.PostId;
import iconograph.graph.Events;
import iconograph.graph.GraphStep;
import iconograph.stores.testing.WithStores;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/// Posts that say something similar, asked over HTTP of the real stores.
@WithStores
@QuarkusTest
class LikePostsIT {

    @Inject
    GraphStep step;

    @Inject
    Driver driver;

    private final Set<PostId> written = new LinkedHashSet<>();

    /// Others count what is in the stores.
    @AfterEach
    void takeBack() {
        written.forEach(post -> step.withdraw(new Withdrawn(post, 1)));
    }

    @BeforeEach
    void clear() {
        driver.executableQuery("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")
                .execute();
    }

    @Test
    void findsTheMostAlikeFirst() {
        write(saying("a goal", 1, 0, 0), saying("a bread", 0, 1, 0), saying("a penalty", 0.9f, 0.1f, 0));

        like("a goal", "")
                .statusCode(200)
                .body("encoder", equalTo("sentences-1"))
                .body("items.text", equalTo(List.of("a penalty", "a bread")))
                .body("items[0].id", equalTo(Events.idOf("a penalty").toString()))
                .body("items[0].source", equalTo("test"))
                .body("items[0].author", equalTo("someone"))
                .body("items[0].writtenAt", equalTo("2026-03-01T12:00:00Z"))
                .body("items[0].score.toDouble()", closeTo(0.994, 0.01))
                .body("items[0].times", equalTo(1))
                .body("items[1].score.toDouble()", closeTo(0, 0.01));
        like("a goal", "?most=1").body("items.size()", equalTo(1));
    }

    @Test
    void findsWhatATextMeans() {
        write(saying("a goal", 1, 0.1f, 0), saying("a bread", 0.1f, 1, 0));

        text("football").statusCode(200).body("items.text", equalTo(List.of("a goal", "a bread")));
        text("baking").body("items.text", equalTo(List.of("a bread", "a goal")));
    }

    @Test
    void countsThoseThatSayTheSameAndNamesTheNewest() {
        write(
                saying("a goal", 1, 0, 0),
                post("an old penalty", "2026-01-01T00:00:00Z")
                        .means("sentences-1", 0.9f, 0.1f, 0)
                        .event(),
                post("a new penalty", "2026-02-01T00:00:00Z")
                        .means("sentences-1", 0.9f, 0.1f, 0)
                        .event(),
                saying("another goal", 1, 0, 0));

        like("a goal", "")
                .body("items.text", equalTo(List.of("another goal", "a new penalty")))
                .body("items.times", equalTo(List.of(2, 2)));

        step.withdraw(new Withdrawn(Events.idOf("a new penalty"), 1));

        like("a goal", "")
                .body("items.text", equalTo(List.of("another goal", "an old penalty")))
                .body("items.times", equalTo(List.of(2, 1)));
    }

    @Test
    void forgetsWhatAPostSaidWhenItSaysSomethingElseOrIsWithdrawn() {
        write(saying("asked", 1, 0, 0), saying("edited", 1, 0, 0.1f), saying("withdrawn", 1, 0.1f, 0));
        assertThat(meanings()).isEqualTo(3);

        write(saying("edited", 0, 0, 1));
        step.withdraw(new Withdrawn(Events.idOf("withdrawn"), 1));

        like("asked", "")
                .body("items.text", equalTo(List.of("edited")))
                .body("items[0].score.toDouble()", closeTo(0, 0.01));
        assertThat(meanings()).isEqualTo(2);
    }

    @Test
    void neverComparesWhatDifferentEncodersSay() {
        write(
                saying("asked", 1, 0, 0),
                post("other", "2026-01-01T00:00:00Z")
                        .means("sentences-2", 1, 0, 0)
                        .event());

        like("asked", "")
                .statusCode(200)
                .body("items", empty())
                .body("reason", equalTo("No other post can be compared."));
    }

    @Test
    void saysWhyAPostOfOldCannotBeCompared() {
        write(Events.post("old", "old").event(), saying("new", 1, 0, 0));

        like("old", "")
                .statusCode(200)
                .body("encoder", nullValue())
                .body("items", empty())
                .body("reason", containsString("Nothing is kept of what this post says"));
    }

    @Test
    void refusesUnknownPostsAndTextsWithoutWords() {
        like("nobody's", "").statusCode(404).body("detail", containsString("no post"));
        text("🎉")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", equalTo("`text` must have words to compare by."));
        given().when().get("/graph/posts/like").then().statusCode(400);
    }

    @Test
    void saysThatTextsCannotBeComparedWhereNobodyKnowsWhatTheyMean() {
        LikePostReader alone = new LikePostReader(new Neo4jReader(driver), Optional.empty());

        assertThatThrownBy(() -> alone.toText("football", 1))
                .isInstanceOf(QueryRefused.class)
                .hasMessageContaining("Nobody here knows what a text means");
    }

    private void write(Linked... events) {
        for (Linked event : events) {
            written.add(event.post().id());
            assertThat(step.write(event).post()).isEqualTo(event.post().id());
        }
    }

    private int meanings() {
        return driver.executableQuery("MATCH (meaning:Meaning) RETURN count(meaning) AS meanings")
                .execute()
                .records()
                .getFirst()
                .get("meanings")
                .asInt();
    }

    private static ValidatableResponse like(String post, String query) {
        return given().when()
                .get("/graph/posts/" + Events.idOf(post) + "/like" + query)
                .then();
    }

    private static ValidatableResponse text(String text) {
        return given().queryParam("text", text).when().get("/graph/posts/like").then();
    }

    private static Linked saying(String text, float... numbers) {
        return post(text, "2026-03-01T12:00:00Z").means("sentences-1", numbers).event();
    }

    private static Events post(String text, String writtenAt) {
        return Events.post(text, text).writtenAt(Instant.parse(writtenAt));
    }
}
