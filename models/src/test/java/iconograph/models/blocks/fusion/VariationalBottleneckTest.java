package iconograph.models.blocks.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VariationalBottleneckTest {

    private final NDManager manager = NDManager.newBaseManager();
    private final VariationalBottleneck bottleneck = new VariationalBottleneck(8, 2, 0);

    @BeforeEach
    void fill() {
        Torch.engine().setRandomSeed(3);
        bottleneck.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 8), new Shape(1, 1));
    }

    @AfterEach
    void giveBack() {
        manager.close();
    }

    @Test
    void blursInTrainingOnly() {
        NDArray elements = manager.randomNormal(new Shape(1, 3, 8));
        NDArray present = manager.ones(new Shape(1, 3));
        Pass reading = new Pass(new ParameterStore(manager, false), false);
        Pass learning = new Pass(new ParameterStore(manager, false), true);

        float[] once = reading.through(bottleneck, elements, present).toFloatArray();

        assertThat(reading.through(bottleneck, elements, present).toFloatArray())
                .containsExactly(once);
        assertThat(learning.all(bottleneck, elements, present).get(0).toFloatArray())
                .isNotEqualTo(once);
    }

    @Test
    void costsAtLeastWhatItsMeansDo() {
        NDArray elements = manager.randomNormal(new Shape(1, 1, 8));
        NDArray present = manager.ones(new Shape(1, 1));
        Pass learning = new Pass(new ParameterStore(manager, false), true);
        float[] mean = new Pass(new ParameterStore(manager, false), false)
                .through(bottleneck, elements, present)
                .toFloatArray();

        float cost = learning.all(bottleneck, elements, present).get(1).getFloat();

        // both parts end in a normalisation, so that squares of the mean are 1 on average, and the logarithms of the
        // variance have mean 0: what is left is the mean of their exponentials
        double squares = 0;
        for (float value : mean) {
            squares += value * value / mean.length;
        }
        assertThat(squares).isCloseTo(1, Offset.offset(1e-3));
        assertThat(cost).isBetween(0.5f, 5f);
    }

    @Test
    void paddingChangesNothing() {
        NDArray elements = manager.randomNormal(new Shape(1, 2, 8));
        Pass reading = new Pass(new ParameterStore(manager, false), false);
        Pass learning = new Pass(new ParameterStore(manager, false), true);
        NDArray alone = reading.through(bottleneck, elements, manager.ones(new Shape(1, 2)));

        NDArray padded = elements.concat(manager.ones(new Shape(1, 2, 8)), 1);
        NDArray present = manager.create(new float[] {1, 1, 0, 0}, new Shape(1, 4));

        assertThat(reading.through(bottleneck, padded, present).get(":, :2").toFloatArray())
                .containsExactly(alone.toFloatArray(), Offset.offset(1e-5f));
        NDList counted = learning.all(bottleneck, padded, present);
        assertThat(counted.get(1).getFloat())
                .isCloseTo(
                        learning.all(bottleneck, elements, manager.ones(new Shape(1, 2)))
                                .get(1)
                                .getFloat(),
                        Offset.offset(1e-4f));
    }
}
