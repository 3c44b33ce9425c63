package iconograph.models.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class CalibrationTrialTest {

    @Test
    void makesAModelHonestThatIsTooSure() {
        Random chance = new Random(3);
        List<Answer> tooSure = IntStream.range(0, 4000)
                .mapToObj(i -> {
                    double honest = 0.5 + chance.nextDouble() / 2;
                    return new Answer("post " + i, Math.sqrt(honest), chance.nextDouble() < honest);
                })
                .toList();

        CalibrationTrial trial = CalibrationTrial.of(tooSure);

        assertThat(trial.before().error()).isGreaterThan(0.08);
        assertThat(trial.after().error()).isLessThan(0.03);
        assertThat(trial.crossed().error()).isLessThan(0.03);
        assertThat(trial.crossed().bins().stream()
                        .mapToInt(Reliability.Bin::answers)
                        .sum())
                .isEqualTo(4000);
        assertThat(trial.fitted() + trial.measured()).isEqualTo(4000);
        assertThat(trial.fitted()).isBetween(1800, 2200);
    }

    @Test
    void putsAllAnswersToAPostIntoTheSameHalf() {
        List<Answer> one = Stream.of(0.2, 0.5, 0.9)
                .map(score -> new Answer("17_06_4705", score, true))
                .toList();

        CalibrationTrial trial = CalibrationTrial.of(one);

        assertThat(List.of(trial.fitted(), trial.measured())).containsExactlyInAnyOrder(0, 3);
    }

    @Test
    void measuresOnOtherPostsThanItFits() {
        // Scores that are always right in the one half and never in the other look worse after fitting, not better.
        List<Answer> answers = IntStream.range(0, 400)
                .mapToObj(i -> "post " + i)
                .map(post -> new Answer(
                        post,
                        0.6,
                        CalibrationTrial.of(List.of(new Answer(post, 0.6, true)))
                                        .fitted()
                                == 1))
                .toList();

        CalibrationTrial trial = CalibrationTrial.of(answers);

        assertThat(trial.after().error()).isGreaterThan(trial.before().error()).isGreaterThan(0.9);
    }
}
