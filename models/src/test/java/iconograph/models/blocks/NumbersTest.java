package iconograph.models.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;

import iconograph.models.Torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.RepeatedTest;

class NumbersTest {

    /// What a garbage collection gives back is written over at once.
    @RepeatedTest(10)
    void haveTheRightGradientAlsoAfterAGarbageCollection() {
        Torch.engine();
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray weight = manager.ones(new Shape(3));
            weight.setRequiresGradient(true);
            try (NDManager scratch = NDManager.newBaseManager();
                    GradientCollector gradients = Torch.engine().newGradientCollector()) {
                NDArray sum = Numbers.times(weight, 3, scratch).sum();
                collectGarbage();
                gradients.backward(sum);
            }

            assertThat(weight.getGradient().toFloatArray()).containsExactly(3, 3, 3);
        }
    }

    private static void collectGarbage() {
        System.gc();
        for (int i = 0; i < 2_000; i++) {
            ByteBuffer memory = ByteBuffer.allocateDirect(4 + i % 64);
            while (memory.remaining() >= Float.BYTES) {
                memory.putFloat(Float.NaN);
            }
        }
    }
}
