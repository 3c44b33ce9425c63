package iconograph.models.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import iconograph.models.Torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PackedHalvesTest {

    private final NDManager manager;

    PackedHalvesTest() {
        Torch.engine().setRandomSeed(7);
        this.manager = NDManager.newBaseManager();
    }

    @BeforeEach
    void needAProcessorThatCan() {
        assumeThat(PackedHalves.runHere()).isTrue();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void multiplyAsLongNumbersDoButForTheWeightsRounding() {
        NDArray x = manager.randomNormal(new Shape(5, 768));
        NDArray weight = manager.randomNormal(new Shape(30, 768));
        NDArray bias = manager.randomNormal(new Shape(30));

        NDArray product = PackedHalves.linear(x, PackedHalves.packed(weight), bias);

        NDArray rounded = weight.toType(DataType.FLOAT16, true).toType(DataType.FLOAT32, true);
        assertThat(product.getShape()).isEqualTo(new Shape(5, 30));
        assertThat(product.toFloatArray())
                .containsExactly(
                        Linear.linear(x, rounded, bias).singletonOrThrow().toFloatArray(), Offset.offset(1e-3f));
        assertThat(product.toFloatArray())
                .isNotEqualTo(Linear.linear(x, weight, bias).singletonOrThrow().toFloatArray());
    }

    @Test
    void giveARowTheSameNumbersInAnyCompany() {
        NDArray x = manager.randomNormal(new Shape(40, 768));
        NDArray weight = PackedHalves.packed(manager.randomNormal(new Shape(96, 768)));
        NDArray bias = manager.zeros(new Shape(96));

        NDArray together = PackedHalves.linear(x, weight, bias);

        for (int row : new int[] {0, 1, 17, 39}) {
            NDArray alone = PackedHalves.linear(x.get(row).reshape(1, 768), weight, bias);
            assertThat(together.get(row).toFloatArray()).containsExactly(alone.toFloatArray(), Offset.offset(1e-4f));
        }
    }
}
