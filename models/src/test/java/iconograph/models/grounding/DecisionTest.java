package iconograph.models.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import iconograph.models.pictures.Box;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Box LEFT = new Box(0, 0, 0.4, 1);
    private static final Box LEFT_TOO = new Box(0, 0, 0.41, 1);
    private static final Box RIGHT = new Box(0.6, 0, 1, 1);
    private static final List<Box> BOXES = List.of(LEFT, LEFT_TOO, RIGHT);

    @Test
    void meansTheRegionThatMostOthersAgreeWith() {
        // Given a region at the right that is likeliest by itself, and two at the left that speak for one thing
        Decision together = Decision.of(scores(0.1, 0.3, 0.25, 0.35), BOXES, 0.5);

        assertThat(together.regions().getFirst()).isIn(0, 1);
        assertThat(together.support().getFirst()).isBetween(0.45, 0.5);
        assertThat(together.notShown()).isCloseTo(0.1, Offset.offset(1e-5));
        assertThat(together.isRight(List.of(LEFT_TOO), BOXES)).isTrue();
        assertThat(together.isRight(List.of(RIGHT), BOXES)).isFalse();
        assertThat(together.isRight(List.of(), BOXES)).isFalse();
    }

    @Test
    void meansSeveralThatAreAboutAsLikelyAndApart() {
        assertThat(Decision.of(scores(0.1, 0.3, 0.25, 0.35), BOXES, 0.5).regions())
                .hasSize(2)
                .contains(2);
        assertThat(Decision.of(scores(0.1, 0.4, 0.35, 0.15), BOXES, 0.5).regions())
                .hasSize(1);
    }

    @Test
    void meansNothingWhereThatIsLikelyEnough() {
        Decision decision = Decision.of(scores(0.4, 0.5, 0.05, 0.05), BOXES, 0.3);

        assertThat(decision.regions()).isEmpty();
        assertThat(decision.isRight(List.of(), BOXES)).isTrue();
        assertThat(decision.isRight(List.of(LEFT), BOXES)).isFalse();
    }

    private static float[] scores(double... shares) {
        float[] scores = new float[shares.length];
        for (int i = 0; i < shares.length; i++) {
            scores[i] = (float) Math.log(shares[i]) + 3;
        }
        return scores;
    }
}
