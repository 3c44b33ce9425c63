package iconograph.graph.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import iconograph.contracts.Candidate;
import iconograph.contracts.ImageRegion;
import iconograph.contracts.Journey.Withdrawn;
import iconograph.contracts.LinkDecision;
import iconograph.contracts.Look;
import iconograph.contracts.PostId;
import iconograph.contracts.Resemblance;
import iconograph.graph.Events;
import iconograph.graph.GraphStep;
import iconograph.stores.testing.WithStores;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithStores
@QuarkusTest
class ExplanationsIT {

    @Inject
    GraphStep step;

    /// Others count what is in the stores.
    @AfterEach
    void takeBack() {
        for (String post : List.of("why", "edited")) {
            step.withdraw(new Withdrawn(Events.idOf(post), 1));
        }
    }

    @Test
    void tellTheCandidatesWithWhatWasMeasuredOfThemAndWhyTheFirstWasChosen() {
        Resemblance likeness =
                new Resemblance(Look.Kind.FACE, new ImageRegion(Events.sha256('a'), 1, 2, 30, 40), "Messi.jpg", 0.875);
        PostId post = write(Events.post("why", "🎉 Messi in Springfield with Zorblax")
                .picture('a', null)
                .mention(
                        "Messi",
                        "PER",
                        new LinkDecision.Linked(
                                List.of(measured("Q615", 0.75, likeness), measured("Q616", 0.25, null)),
                                "better known"))
                .ambiguous("Springfield", "LOC", "Q1", "Q2")
                .unknown("Zorblax", "PER"));

        explanations(post)
                .statusCode(200)
                .body("quote", contains("Messi", "Springfield", "Zorblax"))
                .body("decision.kind", contains("Linked", "Ambiguous", "Unknown"))
                .body("[0].span.start", equalTo(2))
                .body("[0].decision.whyNotTheSecond", equalTo("better known"))
                .body("[0].decision.candidates.entity", contains("Q615", "Q616"))
                .body("[0].decision.candidates[0].features.popularity.value", equalTo(0.75f))
                .body("[0].decision.candidates[0].features.popularity.adds", equalTo(1.5f))
                .body("[0].decision.candidates[0].resemblance.reference", equalTo("Messi.jpg"))
                .body("[0].decision.candidates[0].resemblance.region.width", equalTo(30))
                .body("[0].decision.candidates[1].resemblance", nullValue())
                .body("[1].decision.candidates.entity", contains("Q1", "Q2"));
    }

    @Test
    void areThoseOfThePostAsItIsNow() {
        write(Events.post("edited", "Springfield").ambiguous("Springfield", "LOC", "Q1", "Q2"));
        PostId post = write(Events.post("edited", "Springfield").linked("Springfield", "LOC", "Q2", 0.9));

        explanations(post).body("decision.kind", contains("Linked"));
    }

    @Test
    void areNotOfAPostThatIsUnknownOrNone() {
        for (String nothing : List.of("nothing", Events.idOf("never written").toString())) {
            given().get("/graph/posts/{id}/explanations", nothing)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
    }

    private PostId write(Events post) {
        return step.write(post.event()).post();
    }

    private static ValidatableResponse explanations(PostId post) {
        return given().get("/graph/posts/{id}/explanations", post.toString()).then();
    }

    private static Candidate measured(String item, double popularity, @Nullable Resemblance resemblance) {
        Candidate plain = Events.candidate(item, popularity);
        return new Candidate(
                plain.entity(),
                plain.label(),
                plain.description(),
                plain.type(),
                plain.picture(),
                plain.score(),
                plain.parts(),
                Map.of("popularity", new Candidate.Measure(popularity, 2 * popularity)),
                resemblance);
    }
}
