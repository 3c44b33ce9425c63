package iconograph.models.graphs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;

import iconograph.models.Torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class OnnxGraphTest {

    private static final byte[] FILE = SmallOnnx.reshaping(new long[] {1, 4}, new long[] {2, 2});

    @Test
    void runsAFile() throws IOException {
        try (OnnxGraph graph = OnnxGraph.of("small", FILE, 1);
                NDManager scratch = Torch.manager()) {
            assertThat(graph.inputs()).containsExactly("x");

            NDArray result =
                    requireNonNull(graph.run(scratch.create(new float[] {1, 2, 3, 4}, new Shape(1, 4)), scratch)
                            .get("y"));

            assertThat(result.getShape()).isEqualTo(new Shape(2, 2));
            assertThat(result.toFloatArray()).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void givesWholeNumbersWhereTheFileWantsThem() throws IOException {
        try (OnnxGraph graph = OnnxGraph.of("small", SmallOnnx.casting(new long[] {1, 3}), 1);
                NDManager scratch = Torch.manager()) {
            Shape shape = new Shape(1, 3);

            assertThat(requireNonNull(graph.run(scratch.create(new long[] {7, 49_407, -1}, shape), scratch)
                                    .get("y"))
                            .toFloatArray())
                    .containsExactly(7, 49_407, -1);
            assertThat(requireNonNull(graph.run(scratch.create(new float[] {7, 8, 9}, shape), scratch)
                                    .get("y"))
                            .toFloatArray())
                    .containsExactly(7, 8, 9);
        }
    }

    @Test
    void refusesWhatIsNoOnnxFile() {
        assertThatThrownBy(() -> OnnxGraph.of("broken", "not a model".getBytes(UTF_8), 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken");
    }

    @Test
    void refusesOtherInputsThanItsOwn() throws IOException {
        try (OnnxGraph graph = OnnxGraph.of("small", FILE, 1);
                NDManager scratch = Torch.manager()) {
            assertThatThrownBy(() -> graph.run(Map.of("z", scratch.create(1f)), scratch))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("small takes [x]");
            assertThatThrownBy(() -> graph.run(scratch.zeros(new Shape(1, 5)), scratch))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("small failed");
        }
    }
}
