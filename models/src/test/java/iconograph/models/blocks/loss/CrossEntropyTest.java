package iconograph.models.blocks.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class CrossEntropyTest {

    @Test
    void isTheLogarithmOfTheChoicesWhereNothingIsKnown() {
        assertThat(surprise(new float[] {0, 0, 0, 0}, new float[] {1, 0, 0, 0}, 1))
                .isCloseTo((float) Math.log(4), within(1e-6f));
    }

    @Test
    void isSpreadOverTheAnswersThatWereAskedFor() {
        assertThat(surprise(new float[] {0, 0, 0, 0}, new float[] {1, 1, 0, 0}, 2))
                .isCloseTo((float) Math.log(4), within(1e-6f));
    }

    @Test
    void isNothingWhereNothingIsWanted() {
        assertThat(surprise(new float[] {3, 1, 0, 2}, new float[4], 0)).isZero();
    }

    private static float surprise(float[] scores, float[] wanted, int count) {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray asked = manager.create(scores, new Shape(1, scores.length));
            return CrossEntropy.of(asked, wanted, count, manager).getFloat();
        }
    }
}
