package iconograph.models.graphs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import iconograph.models.Torch;
import iconograph.models.blocks.TorchScript;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class TorchScriptGraphTest {

    private static final byte[] DIFFERENCE =
            TorchScript.archive("x: Tensor, y: Tensor", "return torch.sub(x, y, alpha=1)");

    @Test
    void givesArgumentsInTheOrderThatTheyAreNamedIn() throws IOException {
        try (TorchScriptGraph graph = TorchScriptGraph.of("small", DIFFERENCE, List.of("a", "b"));
                NDManager scratch = Torch.manager()) {
            Shape shape = new Shape(1, 2);
            NDArray a = scratch.create(new float[] {5, 7}, shape);
            NDArray b = scratch.create(new float[] {1, 2}, shape);

            Map<String, NDArray> results = graph.run(Map.of("b", b, "a", a), scratch);

            assertThat(graph.inputs()).containsExactly("a", "b");
            assertThat(results).containsOnlyKeys("0");
            assertThat(requireNonNull(results.get("0")).toFloatArray()).containsExactly(4, 5);
            assertThat(requireNonNull(results.get("0")).getManager()).isSameAs(scratch);
        }
    }

    @Test
    void refusesWhatIsNoTorchScriptFile() {
        assertThatThrownBy(() -> TorchScriptGraph.of("broken", "PK not a model".getBytes(UTF_8), List.of("x")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken");
    }

    @Test
    void refusesOtherInputsThanItsOwn() throws IOException {
        try (TorchScriptGraph graph = TorchScriptGraph.of("small", DIFFERENCE, List.of("a", "b"));
                NDManager scratch = Torch.manager()) {
            NDArray one = scratch.zeros(new Shape(2));
            assertThatThrownBy(() -> graph.run(Map.of("a", one), scratch))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("small takes [a, b]");
            assertThatThrownBy(() -> graph.run(Map.of("a", one, "b", scratch.zeros(new Shape(3))), scratch))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("small failed");
        }
    }
}
