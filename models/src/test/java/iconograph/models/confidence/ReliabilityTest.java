package iconograph.models.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ReliabilityTest {

    @Test
    void weighsTheDistanceOfEachBinByItsAnswers() {
        // Three answers around 0.9 of which one is right, and one at 0.1 that is wrong.
        Reliability reliability = Reliability.of(
                List.of(answer(0.88, true), answer(0.9, false), answer(0.92, false), answer(0.1, false)));

        assertThat(reliability.bins()).hasSize(2);
        assertThat(reliability.bins().getLast()).satisfies(bin -> {
            assertThat(bin.from()).isCloseTo(13 / 15.0, within(1e-12));
            assertThat(bin.answers()).isEqualTo(3);
            assertThat(bin.meanScore()).isCloseTo(0.9, within(1e-12));
            assertThat(bin.shareRight()).isCloseTo(1 / 3.0, within(1e-12));
        });
        assertThat(reliability.error()).isCloseTo(0.75 * (0.9 - 1 / 3.0) + 0.25 * 0.1, within(1e-12));
    }

    @Test
    void putsTheSurestIntoTheLastBin() {
        assertThat(Reliability.of(List.of(answer(1, true))).bins())
                .singleElement()
                .satisfies(bin -> assertThat(bin.to()).isEqualTo(1));
    }

    @Test
    void knowsHowFarHonestScoresOfFewAnswersStray() {
        List<Answer> few =
                IntStream.range(0, 4).mapToObj(i -> answer(0.5, i % 2 == 0)).toList();
        List<Answer> many =
                IntStream.range(0, 4000).mapToObj(i -> answer(0.5, i % 2 == 0)).toList();

        // Of four throws of a coin the share of heads is on average 0.1875 from a half.
        assertThat(Reliability.of(few).error()).isZero();
        assertThat(Reliability.of(few).chance()).isCloseTo(0.1875, within(0.03));
        assertThat(Reliability.of(many).chance()).isCloseTo(0.0063, within(0.002));
    }

    @Test
    void findsNoErrorInNothing() {
        assertThat(Reliability.of(List.of()).error()).isZero();
        assertThat(Reliability.of(List.of()).chance()).isZero();
    }

    @Test
    void refusesWhatIsNoScore() {
        assertThatThrownBy(() -> answer(1.5, true)).hasMessage("not a score: 1.5");
    }

    private static Answer answer(double score, boolean right) {
        return new Answer("post", score, right);
    }
}
