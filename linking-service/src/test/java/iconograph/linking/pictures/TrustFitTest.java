package iconograph.linking.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class TrustFitTest {

    private static final Trust START = new Trust(1, 0, -2, 5);

    /// Two normal distributions with equal spread have a log-likelihood ratio that is a straight line.
    @Test
    void isHowManyTimesLikelierASimilarityIsOfOneThing() {
        Random random = new Random(20261126);
        List<Double> same = new ArrayList<>();
        List<Double> different = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            same.add(0.7 + 0.1 * random.nextGaussian());
            different.add(0.5 + 0.1 * random.nextGaussian());
        }

        Trust trust = TrustFit.fit(same, different.subList(0, 1_000), START);

        assertThat(trust.slope()).isCloseTo(0.2 / 0.01, within(2.0));
        assertThat(trust.even()).isCloseTo(0.6, within(0.02));
        assertThat(trust.most()).isEqualTo(5);
        assertThat(trust.evidence(0.62)).isPositive();
        assertThat(trust.evidence(-1)).isEqualTo(-2);
    }

    @Test
    void learnsNothingFromNothing() {
        assertThat(TrustFit.fit(List.of(), List.of(0.3), START)).isEqualTo(START);
        assertThat(TrustFit.fit(List.of(0.3, 0.3), List.of(0.3), START)).isEqualTo(START);
    }

    @Test
    void doesNotTakeUnlikePicturesForTheSame() {
        assertThat(TrustFit.fit(List.of(0.1, 0.2), List.of(0.8, 0.9), START)).isEqualTo(START);
    }
}
