package iconograph.models.blocks.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.Weights;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import org.junit.jupiter.api.Test;

class AdaptedLinearTest {

    @Test
    void saysTheSameMergedAndUnmerged() {
        Torch.engine().setRandomSeed(7);
        try (NDManager manager = NDManager.newBaseManager()) {
            AdaptedLinear linear = new AdaptedLinear(5, 4, 2, 3);
            linear.initialize(manager, DataType.FLOAT32, new Shape(6, 5));
            Weights.trainedIn(linear).values().forEach(weight -> {
                NDArray array = weight.getArray();
                array.set(manager.randomNormal(array.getShape()).toByteBuffer().asFloatBuffer());
            });
            NDArray rows = manager.randomNormal(new Shape(6, 5));
            Pass pass = new Pass(new ParameterStore(manager, false), false);
            NDArray unmerged = pass.through(linear, rows);

            linear.merge(manager);

            NDArray merged = pass.through(linear, rows);
            assertThat(merged.toFloatArray())
                    .containsExactly(unmerged.toFloatArray(), org.assertj.core.data.Offset.offset(1e-4f));
            assertThat(Weights.trainedIn(linear)).isEmpty();
        }
    }
}
