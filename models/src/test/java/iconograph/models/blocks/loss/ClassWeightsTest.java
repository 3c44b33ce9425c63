package iconograph.models.blocks.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

class ClassWeightsTest {

    private static final List<Integer> NINE_TO_ONE = List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    @Test
    void countsAllAlikeWithoutAPower() {
        ClassWeights weights = ClassWeights.of(NINE_TO_ONE, 2, 0);

        assertThat(weights.of(0)).isEqualTo(1);
        assertThat(weights.of(1)).isEqualTo(1);
    }

    @Test
    void countsARareClassMoreByTheRootOfHowRareItIs() {
        ClassWeights weights = ClassWeights.of(NINE_TO_ONE, 2, 0.5);

        assertThat(weights.of(1) / weights.of(0)).isCloseTo(3, within(1e-5f));
    }

    @Test
    void letsExamplesCountOneInTheMean() {
        ClassWeights weights = ClassWeights.of(NINE_TO_ONE, 2, 0.5);

        assertThat((9 * weights.of(0) + weights.of(1)) / 10).isCloseTo(1, within(1e-5f));
    }

    @Test
    void letsEveryClassCountTheSameAtPowerOne() {
        ClassWeights weights = ClassWeights.of(NINE_TO_ONE, 2, 1);

        assertThat(weights.of(1)).isCloseTo(9 * weights.of(0), within(1e-4f));
    }

    @Test
    void doesNotAskForAClassWithoutExamples() {
        assertThat(ClassWeights.of(NINE_TO_ONE, 3, 0.5).of(2)).isZero();
    }

    @Test
    void refusesAPowerThatWouldTurnTheOrderAround() {
        assertThatThrownBy(() -> ClassWeights.of(NINE_TO_ONE, 2, 1.5)).hasMessageContaining("1.5");
    }
}
