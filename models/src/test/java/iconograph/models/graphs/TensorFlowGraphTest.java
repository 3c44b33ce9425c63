package iconograph.models.graphs;

import static iconograph.models.graphs.SmallGraph.numbers;
import static iconograph.models.graphs.SmallGraph.word;
import static iconograph.models.graphs.SmallGraph.words;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import iconograph.models.Torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TensorFlowGraphTest {

    private static final String STEP_ONE = numbers("strides", 1, 1, 1, 1);
    private static final String STEP_TWO = numbers("strides", 1, 2, 2, 1);

    @Test
    void addsAConstantToItsInput() throws IOException {
        SmallGraph small =
                new SmallGraph().input("x").floats("c", List.of(2), 10, 20).node("Add", "y", List.of("x", "c"), "");

        assertThat(run(small, new Shape(2), 1, 2)).containsExactly(11, 22);
    }

    @Test
    void putsTheOddRowAndColumnOfABorderToTheBottomAndTheRight() throws IOException {
        // Given a window of 2 by 2 that sums up, on 3 by 3 pixels: one row and one column are missing
        SmallGraph small = new SmallGraph()
                .input("x")
                .floats("k", List.of(2, 2, 1, 1), 1, 1, 1, 1)
                .node("Conv2D", "y", List.of("x", "k"), String.join(",", STEP_ONE, word("padding", "SAME")));

        // Then
        assertThat(run(small, new Shape(1, 3, 3, 1), 1, 2, 3, 4, 5, 6, 7, 8, 9))
                .containsExactly(12, 16, 9, 24, 28, 15, 15, 17, 9);
    }

    @Test
    void startsWiderStepsWhereTensorFlowDoes() throws IOException {
        // Given a window of 3 on 4 pixels in steps of 2: the one missing pixel is at the end, so none is at the start
        SmallGraph small = new SmallGraph()
                .input("x")
                .floats("k", List.of(1, 3, 1, 1), 1, 10, 100)
                .node("Conv2D", "y", List.of("x", "k"), String.join(",", STEP_TWO, word("padding", "SAME")));

        assertThat(run(small, new Shape(1, 1, 4, 1), 1, 2, 3, 4)).containsExactly(321, 43);
    }

    @Test
    void convolvesEachChannelByItself() throws IOException {
        // Given kernels of 1 by 1: the first channel gives itself and its double, the second three and four times
        // itself
        SmallGraph small = new SmallGraph()
                .input("x")
                .floats("k", List.of(1, 1, 2, 2), 1, 2, 3, 4)
                .floats("b", List.of(4), 0, 0, 0, -100)
                .node(
                        "FusedDepthwiseConv2dNative",
                        "y",
                        List.of("x", "k", "b"),
                        String.join(",", STEP_ONE, word("padding", "VALID"), words("fused_ops", "BiasAdd", "Relu6")));

        assertThat(run(small, new Shape(1, 1, 1, 2), 1.5f, 1)).containsExactly(1.5f, 3, 3, 0);
    }

    @Test
    void takesTheLargestOfAWindowAndNotOfItsBorder() throws IOException {
        SmallGraph small = new SmallGraph()
                .input("x")
                .node(
                        "MaxPool",
                        "y",
                        List.of("x"),
                        String.join(",", numbers("ksize", 1, 2, 2, 1), STEP_ONE, word("padding", "SAME")));

        assertThat(run(small, new Shape(1, 1, 3, 1), -5, -3, -4)).containsExactly(-3, -3, -4);
    }

    @Test
    void laysNewPixelsOverOldOnesAsTensorFlowOnceDid() throws IOException {
        assertThat(resized("")).containsExactly(0, 5, 10, 10);
        assertThat(resized("\"half_pixel_centers\": {\"b\": true}")).containsExactly(0, 2.5f, 7.5f, 10);
        assertThat(resized("\"align_corners\": {\"b\": true}"))
                .containsExactly(new float[] {0, 10f / 3, 20f / 3, 10}, Offset.offset(1e-5f));
    }

    private static float[] resized(String attributes) throws IOException {
        SmallGraph small = new SmallGraph()
                .input("x")
                .integers("size", List.of(2), 1, 4)
                .node("ResizeBilinear", "y", List.of("x", "size"), attributes);
        return run(small, new Shape(1, 1, 2, 1), 0, 10);
    }

    @Test
    void dividesWholeNumbersDownwards() throws IOException {
        SmallGraph small = new SmallGraph()
                .integers("a", List.of(2), 163, -7)
                .integers("b", List.of(), 80)
                .node("FloorDiv", "y", List.of("a", "b"), "")
                .node("FloorMod", "z", List.of("a", "b"), "");

        try (TensorFlowGraph graph = small.load("y", "z");
                NDManager scratch = Torch.manager()) {
            Map<String, NDArray> results = graph.run(Map.of(), scratch);
            assertThat(requireNonNull(results.get("y")).toIntArray()).containsExactly(2, -1);
            assertThat(requireNonNull(results.get("z")).toIntArray()).containsExactly(3, 73);
        }
    }

    @Test
    void givesTheSecondResultOfANodeToThoseWhoAskForIt() throws IOException {
        SmallGraph small = new SmallGraph()
                .input("x")
                .integers("k", List.of(), 2)
                .floats("ten", List.of(), 10)
                .node("TopKV2", "best", List.of("x", "k"), "")
                .node("Mul", "y", List.of("best:1", "ten"), "");

        assertThat(run(small, new Shape(4), 5, 9, 1, 7)).containsExactly(10, 30);
    }

    @Test
    void meansOverRowsAndColumns() throws IOException {
        SmallGraph small = new SmallGraph()
                .input("x")
                .integers("axes", List.of(2), 1, 2)
                .node("Mean", "y", List.of("x", "axes"), "\"keep_dims\": {\"b\": false}");

        assertThat(run(small, new Shape(1, 2, 2, 2), 1, 10, 2, 20, 3, 30, 4, 40))
                .containsExactly(2.5f, 25);
    }

    @Test
    void cutsOutAColumn() throws IOException {
        SmallGraph small = new SmallGraph()
                .input("x")
                .integers("from", List.of(2), 0, 1)
                .integers("to", List.of(2), 0, 2)
                .integers("by", List.of(2), 1, 1)
                .node(
                        "StridedSlice",
                        "y",
                        List.of("x", "from", "to", "by"),
                        "\"begin_mask\": {\"i\": \"1\"}, \"end_mask\": {\"i\": \"1\"}");

        assertThat(run(small, new Shape(2, 3), 1, 2, 3, 4, 5, 6)).containsExactly(2, 5);
    }

    @Test
    void unpacksWeightsThatAreKeptInFewerBits() throws IOException {
        SmallGraph small = new SmallGraph()
                .input("x")
                .halves("half", List.of(2), 0.5f, -2)
                .steps("bytes", List.of(2), -1, 0.5, 0, 255)
                .node("Add", "sum", List.of("half", "bytes"), "")
                .node("Add", "y", List.of("x", "sum"), "");

        assertThat(run(small, new Shape(2), 0, 0)).containsExactly(-0.5f, 124.5f);
    }

    @Test
    void runsTheSameTwice() throws IOException {
        SmallGraph small =
                new SmallGraph().input("x").floats("c", List.of(1), 2).node("Mul", "y", List.of("x", "c"), "");

        try (TensorFlowGraph graph = small.load("y");
                NDManager scratch = Torch.manager()) {
            NDArray three = scratch.create(new float[] {3});
            assertThat(requireNonNull(graph.run(three, scratch).get("y")).toFloatArray())
                    .containsExactly(6);
            assertThat(requireNonNull(graph.run(three, scratch).get("y")).toFloatArray())
                    .containsExactly(6);
            assertThat(three.toFloatArray()).containsExactly(3);
        }
    }

    @Test
    void namesAnOperationThatItDoesNotKnow() {
        SmallGraph small = new SmallGraph().input("x").node("FancyRelu", "y", List.of("x"), "");

        assertThatThrownBy(() -> small.load("y"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("FancyRelu")
                .hasMessageContaining("not known");
    }

    @Test
    void doesNotMindUnknownOperationsThatNobodyNeeds() throws IOException {
        SmallGraph small = new SmallGraph()
                .input("x")
                .node("FancyRelu", "unused", List.of("x"), "")
                .node("Relu", "y", List.of("x"), "");

        assertThat(run(small, new Shape(2), -1, 1)).containsExactly(0, 1);
    }

    @Test
    void refusesFilesThatDoNotFitEachOther() {
        SmallGraph small =
                new SmallGraph().input("x").floats("c", List.of(3), 1, 2, 3).node("Add", "y", List.of("x", "c"), "");

        assertThatThrownBy(() ->
                        TensorFlowGraph.of("small", small.topology(), Arrays.copyOf(small.weights(), 11), List.of("y")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the weights end within 'c'");
        assertThatThrownBy(() ->
                        TensorFlowGraph.of("small", small.topology(), Arrays.copyOf(small.weights(), 16), List.of("y")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("4 bytes are left over");
        assertThatThrownBy(() -> small.load("z"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no node 'z'");
    }

    @Test
    void refusesAGraphThatGoesInACircle() {
        SmallGraph small = new SmallGraph().node("Relu", "a", List.of("b"), "").node("Relu", "b", List.of("a"), "");

        assertThatThrownBy(() -> small.load("a"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("works on its own result");
    }

    @Test
    void refusesOtherInputsThanItsOwn() throws IOException {
        try (TensorFlowGraph graph = new SmallGraph()
                        .input("x")
                        .node("Relu", "y", List.of("x"), "")
                        .load("y");
                NDManager scratch = Torch.manager()) {
            assertThatThrownBy(() -> graph.run(Map.of("z", scratch.create(1f)), scratch))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[x]");
        }
    }

    private static float[] run(SmallGraph small, Shape shape, float... values) throws IOException {
        try (TensorFlowGraph graph = small.load("y");
                NDManager scratch = Torch.manager()) {
            return requireNonNull(
                            graph.run(scratch.create(values, shape), scratch).get("y"))
                    .toFloatArray();
        }
    }
}
