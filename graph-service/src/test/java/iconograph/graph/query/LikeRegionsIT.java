package iconograph.graph.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import iconograph.contracts.Journey.Linked;
import iconograph.contracts.Journey.Withdrawn;
import iconograph.contracts.Look;
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

/// Regions that look like one another, asked over HTTP of the real stores.
@WithStores
@QuarkusTest
class LikeRegionsIT {

    private static final String ASKED = Events.sha256('a') + "/10,10,100,200";

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
        write(emblem("asked", 'a', 1, 0, 0), emblem("other", 'b', 0, 1, 0), emblem("alike", 'c', 0.9f, 0.1f, 0));

        like(ASKED, "")
                .statusCode(200)
                .body("by", equalTo("emblem"))
                .body("encoder", equalTo("eyes-1"))
                .body("kinds", equalTo(List.of("emblem")))
                .body("items.picture", equalTo(List.of(Events.sha256('c'), Events.sha256('b'))))
                .body("items[0].score.toDouble()", closeTo(0.994, 0.01))
                .body("items[0].crop", equalTo("/iiif/" + Events.sha256('c') + "/10,10,100,200/max/0/default.jpg"))
                .body("items[0].height", equalTo(200))
                .body("items[0].entities.id", equalTo(List.of("Q615")))
                .body("items[0].post.id", equalTo(Events.idOf("alike").toString()))
                .body("items[1].score.toDouble()", closeTo(0, 0.01));
        like(ASKED, "?most=1").body("items.size()", equalTo(1));
    }

    @Test
    void losesARegionWhenItsPostIsWithdrawn() {
        write(emblem("asked", 'a', 1, 0, 0), emblem("alike", 'c', 1, 0.1f, 0));
        like(ASKED, "").body("items.size()", equalTo(1));

        step.withdraw(new Withdrawn(Events.idOf("alike"), 1));

        like(ASKED, "")
                .statusCode(200)
                .body("items", empty())
                .body("reason", containsString("No other picture has a region"));
        assertThat(driver.executableQuery("MATCH (look:Look) RETURN count(look) AS looks")
                        .execute()
                        .records()
                        .getFirst()
                        .get("looks")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void losesALookWithTheLastPostThatBroughtIt() {
        write(
                emblem("asked", 'a', 1, 0, 0),
                emblem("looked", 'c', 1, 0.1f, 0),
                emblem("looked again", 'c', 1, 0.1f, 0),
                post("not looked", 'c').event());

        step.withdraw(new Withdrawn(Events.idOf("looked"), 1));
        like(ASKED, "").body("items.picture", equalTo(List.of(Events.sha256('c'))));

        // Another encoder takes the place of the one before.
        write(post("looked again", 'c')
                .looks(Look.Kind.EMBLEM, 'c', 10, 10, 100, 200, "eyes-2", 1, 0, 0)
                .event());
        like(ASKED, "").body("items", empty());

        step.withdraw(new Withdrawn(Events.idOf("looked again"), 1));
        like(Events.sha256('c') + "/10,10,100,200", "").statusCode(200).body("kinds", empty());
    }

    @Test
    void comparesFacesWithFacesFirstAndAsksForOtherKindsByName() {
        write(
                with(Look.Kind.FACE, "asked", 'a', 1, 0),
                with(Look.Kind.FACE, "same person", 'b', 1, 0.1f),
                emblem("same scene", 'c', 1, 0, 0));

        like(ASKED, "")
                .body("by", equalTo("face"))
                .body("kinds", equalTo(List.of("face", "emblem")))
                .body("items.post.text", equalTo(List.of("Messi scores: same person")));
        like(ASKED, "?by=emblem").body("items[0].post.text", equalTo("Messi scores: same scene"));
        like(Events.sha256('c') + "/10,10,100,200", "?by=face")
                .statusCode(200)
                .body("items", empty())
                .body("reason", equalTo("The region cannot be compared by its face, only by its emblem."));
    }

    @Test
    void comparesThingsWithThingsBeforeColours() {
        write(
                with(Look.Kind.THING, "asked", 'a', 1, 0),
                with(Look.Kind.THING, "same kind", 'b', 1, 0.1f),
                emblem("same scene", 'c', 1, 0, 0));

        like(ASKED, "")
                .body("by", equalTo("thing"))
                .body("kinds", equalTo(List.of("thing", "emblem")))
                .body("items.post.text", equalTo(List.of("Messi scores: same kind")));
        like(ASKED, "?by=thing").body("items.picture", equalTo(List.of(Events.sha256('b'))));
    }

    @Test
    void neverComparesWhatDifferentEncodersSay() {
        write(
                emblem("asked", 'a', 1, 0, 0),
                post("other eyes", 'b')
                        .looks(Look.Kind.EMBLEM, 'b', 10, 10, 100, 200, "eyes-2", 1, 0, 0)
                        .event());

        like(ASKED, "").body("items", empty());
    }

    @Test
    void saysWhyARegionOfOldCannotBeCompared() {
        write(post("old", 'a').event(), emblem("new", 'b', 1, 0, 0));

        like(ASKED, "")
                .statusCode(200)
                .body("by", nullValue())
                .body("items", empty())
                .body("reason", containsString("Nothing is kept of what this region looks like"));
    }

    @Test
    void refusesUnknownRegionsAndKinds() {
        write(emblem("asked", 'a', 1, 0, 0));

        like(Events.sha256('a') + "/1,2,3,4", "")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("no region"));
        like(ASKED, "?by=smell")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", equalTo("Regions are compared by face, thing, emblem, not by \"smell\"."));
    }

    private void write(Linked... events) {
        for (Linked event : events) {
            written.add(event.post().id());
            assertThat(step.write(event).post()).isEqualTo(event.post().id());
        }
    }

    private static ValidatableResponse like(String region, String query) {
        return given().when().get("/graph/regions/" + region + "/like" + query).then();
    }

    private static Linked emblem(String name, char picture, float... numbers) {
        return looking(name, picture, numbers).event();
    }

    /// With a face in the region, too, or a thing that fills it, and nothing alike in the rest.
    private static Linked with(Look.Kind kind, String name, char picture, float... numbers) {
        Events looking = looking(name, picture, 0, 0, picture == 'a' ? 1 : -1);
        return (kind == Look.Kind.FACE
                        ? looking.looks(kind, picture, 40, 20, 40, 40, "faces-1", numbers)
                        : looking.looks(kind, picture, 10, 10, 100, 200, "kinds-1", numbers))
                .event();
    }

    private static Events looking(String name, char picture, float... numbers) {
        return post(name, picture).looks(Look.Kind.EMBLEM, picture, 10, 10, 100, 200, "eyes-1", numbers);
    }

    private static Events post(String name, char picture) {
        return Events.post(name, "Messi scores: " + name)
                .linked("Messi", "PER", "Q615", 0.9)
                .picture(picture, null)
                .seen(picture, "GOAL")
                .shownIn(picture, 10, 10, 100, 200);
    }
}
