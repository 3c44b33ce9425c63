package iconograph.ingest;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;

import iconograph.stores.Store;
import iconograph.stores.testing.WithStores;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// The promise that the outbox relies on: whatever a later step throws comes back to the sender of the message, through
/// all steps before it, and the posts behind it go on.
@WithStores(Store.POSTGRES)
@QuarkusTest
class StepsInARowTest {

    private final StepsInARow steps;

    @Inject
    StepsInARowTest(StepsInARow steps) {
        this.steps = steps;
    }

    @Test
    void bringBackToTheSenderWhatAnyOfThemThrows() {
        await().atMost(20, SECONDS).until(() -> steps.outcomes().size() == StepsInARow.LAST + 1);

        steps.outcomes().forEach((number, outcome) -> assertThat(outcome)
                .isEqualTo(
                        switch (number % 10) {
                            case 3 -> "the first step cannot read " + number;
                            case 5 -> "the second step cannot read " + number;
                            case 7 -> "the last step cannot read " + number;
                            default -> "ok";
                        }));
        assertThat(steps.outcomes().values().stream().filter("ok"::equals).count())
                .isEqualTo(70);
    }
}
