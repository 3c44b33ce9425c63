package iconograph.models.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.SafeTensors.Tensor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {

    private static final SafeTensors WEIGHTS = new SafeTensors(
            Map.of("a", new Tensor(new long[] {2}, new float[] {0.25f, -3})), Map.of("boldness", "0.1"));

    @ParameterizedTest
    @CsvSource({"0.5, -0.4", "2.5, 1", "1, 0"})
    void findsWhatMakesScoresHonest(double slope, double shift) {
        Calibration right = new Calibration(slope, shift);
        Random chance = new Random(7);
        List<Answer> answers = IntStream.range(0, 50_000)
                .mapToObj(i -> {
                    double score = chance.nextDouble();
                    return new Answer("post", score, chance.nextDouble() < right.honest(score));
                })
                .toList();

        Calibration found = Calibration.of(answers);

        assertThat(found.slope()).isCloseTo(slope, within(0.05));
        assertThat(found.shift()).isCloseTo(shift, within(0.05));
    }

    @Test
    void halvesTheLogarithmsOfTheOddsWithASlopeOfAHalf() {
        // Odds of 9 to 1 become odds of 3 to 1.
        assertThat(new Calibration(0.5, 0).honest(0.9)).isCloseTo(0.75, within(1e-12));
        assertThat(new Calibration(0.5, 0).honest(0.1)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void keepsTheOrderOfScores() {
        Calibration calibration = new Calibration(0.3, -2);

        List<Double> scores = IntStream.rangeClosed(1, 99)
                .mapToObj(percent -> calibration.honest(percent / 100.0))
                .toList();

        assertThat(scores).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 1e-300})
    void makesScoresOfTheSurest(double score) {
        assertThat(new Calibration(3, -2).honest(score)).isBetween(0.0, 1.0);
    }

    @Test
    void changesNothingForWantOfAnswers() {
        assertThat(Calibration.of(List.of())).isEqualTo(new Calibration(1, 0));
    }

    @Test
    void staysModestWhereFewAnswersAreAllRight() {
        Calibration found = Calibration.of(List.of(new Answer("1", 0.7, true), new Answer("2", 0.9, true)));

        assertThat(found.honest(0.8)).isBetween(0.8, 0.95);
    }

    @Test
    void keepsTheOrderEvenWhereTheSurestAreWrong() {
        List<Answer> upsideDown = IntStream.range(0, 100)
                .mapToObj(i -> new Answer("post", i / 100.0, i < 50))
                .toList();

        Calibration found = Calibration.of(upsideDown);

        assertThat(found.slope()).isPositive().isLessThan(0.1);
        assertThat(found.honest(0.5)).isCloseTo(0.5, within(0.02));
    }

    @Test
    void isKeptWithTheWeights() throws IOException {
        Calibration calibration = new Calibration(0.1 + 0.2, -1 / 3.0);

        SafeTensors kept = calibration.keptWith(WEIGHTS, Map.of("told", "so"));

        assertThat(Calibration.in(kept)).contains(calibration);
        assertThat(kept.weights()).isEqualTo(WEIGHTS.weights());
        assertThat(kept.notes()).containsEntry("boldness", "0.1").containsEntry("told", "so");
    }

    @Test
    void isNotThereUnlessItWasKept() throws IOException {
        assertThat(Calibration.in(WEIGHTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"steep", "-1", "0", "NaN", "Infinity", ""})
    void saysWhatIsWrongWithWhatWasKept(String slope) {
        SafeTensors broken =
                new SafeTensors(WEIGHTS.weights(), Map.of("calibration slope", slope, "calibration shift", "0.5"));

        assertThatThrownBy(() -> Calibration.in(broken))
                .isInstanceOf(IOException.class)
                .hasMessage("not a calibration: slope '%s', shift '0.5'".formatted(slope));
    }

    @Test
    void refusesHalfOfWhatWasKept() {
        SafeTensors half = new SafeTensors(WEIGHTS.weights(), Map.of("calibration slope", "1"));

        assertThatThrownBy(() -> Calibration.in(half)).isInstanceOf(IOException.class);
    }
}
