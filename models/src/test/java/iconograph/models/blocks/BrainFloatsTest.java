package iconograph.models.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import iconograph.models.Torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrainFloatsTest {

    private final NDManager manager;

    BrainFloatsTest() {
        Torch.engine().setRandomSeed(7);
        this.manager = NDManager.newBaseManager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void multiplyAlmostAsLongNumbersDo() {
        NDArray x = manager.randomNormal(new Shape(5, 8));
        NDArray weight = manager.randomNormal(new Shape(3, 8));
        NDArray bias = manager.randomNormal(new Shape(3));

        NDArray product = BrainFloats.linear(x, BrainFloats.shortened(weight), bias);

        NDArray exact = Linear.linear(x, weight, bias).singletonOrThrow();
        assertThat(product.getShape()).isEqualTo(new Shape(5, 3));
        assertThat(product.toFloatArray()).containsExactly(exact.toFloatArray(), Offset.offset(0.1f));
        assertThat(product.toFloatArray()).isNotEqualTo(exact.toFloatArray());
    }

    @Test
    void letGradientsThrough() {
        NDArray x = manager.ones(new Shape(2, 4));
        x.setRequiresGradient(true);
        NDArray weight = BrainFloats.shortened(manager.create(new float[] {1, 2, 4, 8}, new Shape(1, 4)));
        try (GradientCollector gradients = Torch.engine().newGradientCollector()) {
            gradients.backward(
                    BrainFloats.linear(x, weight, manager.zeros(new Shape(1))).sum());
        }

        assertThat(x.getGradient().toFloatArray()).containsExactly(1, 2, 4, 8, 1, 2, 4, 8);
    }

    @Test
    void takeAViewOfAWeightToo() {
        NDArray kernel = manager.create(new float[] {1, 2, 3, 4, 5, 6}, new Shape(3, 2));

        NDArray product = BrainFloats.linear(
                manager.create(new float[] {1, 0, 0}, new Shape(1, 3)),
                BrainFloats.shortened(kernel.transpose()),
                manager.zeros(new Shape(2)));

        assertThat(product.toFloatArray()).containsExactly(1, 2);
    }
}
