package iconograph.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;

import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void isTheCosineOfTheAngle() {
        Likeness east = likeness(1, 0);

        assertThat(east.similarity(likeness(9, 0))).isEqualTo(1);
        assertThat(east.similarity(likeness(0, 1))).isZero();
        assertThat(east.similarity(likeness(-1, 0))).isEqualTo(-1);
        assertThat(east.similarity(likeness(1, 1))).isCloseTo(Math.sqrt(0.5), within(1e-9));
    }

    @Test
    void losesNextToNothingByItsEightBits() {
        Random random = new Random(20261126);
        float[] one = new float[256];
        float[] other = new float[256];
        double product = 0;
        double square = 0;
        double otherSquare = 0;
        for (int i = 0; i < one.length; i++) {
            one[i] = (float) random.nextGaussian();
            other[i] = one[i] + (float) random.nextGaussian();
            product += one[i] * other[i];
            square += one[i] * one[i];
            otherSquare += other[i] * other[i];
        }

        assertThat(Likeness.of("made", one).similarity(Likeness.of("made", other)))
                .isCloseTo(product / Math.sqrt(square * otherSquare), within(0.005));
    }

    @Test
    void isNotComparedWithThatOfAnotherEncoder() {
        Likeness other = Likeness.of("other", new float[] {1, 0});

        assertThat(likeness(1, 0).isComparableWith(other)).isFalse();
        assertThatThrownBy(() -> likeness(1, 0).similarity(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("by made cannot be compared with 2 by other");
    }

    @Test
    void pointsSomewhere() {
        assertThatThrownBy(() -> likeness(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> likeness(1, Float.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Likeness likeness(float... direction) {
        return Likeness.of("made", direction);
    }
}
