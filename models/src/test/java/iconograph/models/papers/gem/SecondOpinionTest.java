package iconograph.models.papers.gem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import iconograph.contracts.Knowledge;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {

    private static final Offset<Double> NEARLY = Offset.offset(1e-6);

    /// Whatever is known speaks for the second type, by a factor of four, and for the third by even more.
    private static final Judge JUDGE =
            new Judge(List.of(), new float[][] {{0, (float) Math.log(4), (float) Math.log(100)}});

    private static final Knowledge KNOWN = (name, most) -> List.of(name + ": something");

    @Test
    void ranksTheLikeliestTypesAgain() {
        double[] second = opinion(1, KNOWN).of("Oslo", new double[] {0.4, 0.3, 0.01});

        // 0.4 to 0.3 × 4, with the 0.7 that they have together; the third is not among the two
        assertThat(second[0]).isCloseTo(0.7 * 0.4 / 1.6, NEARLY);
        assertThat(second[1]).isCloseTo(0.7 * 1.2 / 1.6, NEARLY);
        assertThat(second[2]).isEqualTo(0.01);
        assertThat(Arrays.stream(second).sum()).isCloseTo(0.71, NEARLY);
    }

    @Test
    void countsForWhatItIsTrusted() {
        double[] second = opinion(0.5, KNOWN).of("Oslo", new double[] {0.4, 0.3, 0});

        assertThat(second[1] / second[0]).isCloseTo(0.3 * 2 / 0.4, NEARLY);
    }

    @Test
    void leavesAloneWhatIsCertain() {
        double[] certain = {0.96, 0.02, 0};

        assertThat(SecondOpinion.doubt(certain)).isLessThan(0.2);
        assertThat(opinion(1, KNOWN).of("Oslo", certain)).isSameAs(certain);
    }

    @Test
    void leavesAloneWhatNobodyKnows() {
        double[] doubtful = {0.4, 0.3, 0};

        assertThat(opinion(1, Knowledge.none()).of("Oslo", doubtful)).isSameAs(doubtful);
    }

    @Test
    void measuresDoubtAmongTypesOnly() {
        assertThat(SecondOpinion.doubt(new double[] {0.2, 0.2})).isCloseTo(Math.log(2), NEARLY);
        assertThat(SecondOpinion.doubt(new double[] {0.3, 0})).isZero();
    }

    private static SecondOpinion opinion(double trust, Knowledge knowledge) {
        return new SecondOpinion(new GemSettings(0.1, 0.2, 2, trust), JUDGE, knowledge);
    }
}
