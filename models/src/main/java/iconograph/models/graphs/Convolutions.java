package iconograph.models.graphs;

import java.util.List;
import java.util.Map;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/// What slides a window over a picture.
///
/// TensorFlow has channels last, PyTorch first: a transposed array is the same memory in another order, which PyTorch's
/// convolutions read and write as it is.
///
/// @see <a href="https://www.tensorflow.org/api_docs/python/tf/nn#notes_on_padding_2">what SAME and VALID mean</a>
final class Convolutions {

    private Convolutions() {}

    static Map<String, GraphOperation> all() {
        return Map.of(
                "Conv2D", GraphOperation.of(Convolutions::convolved),
                "_FusedConv2D", GraphOperation.of(Convolutions::convolved),
                "DepthwiseConv2dNative", GraphOperation.of(Convolutions::convolvedByChannel),
                "FusedDepthwiseConv2dNative", GraphOperation.of(Convolutions::convolvedByChannel),
                "MaxPool", GraphOperation.of(Convolutions::largest),
                "AvgPool", GraphOperation.of(Convolutions::mean));
    }

    /// Kernels are (H, W, C, O).
    private static NDArray convolved(GraphNode node, NDList inputs) {
        return convolved(node, inputs, inputs.get(1).transpose(3, 2, 0, 1), 1);
    }

    /// Kernels are (H, W, C, M): M results for each channel.
    private static NDArray convolvedByChannel(GraphNode node, NDList inputs) {
        Shape kernels = inputs.get(1).getShape();
        NDArray byChannel = inputs.get(1)
                .transpose(2, 3, 0, 1)
                .reshape(new Shape(kernels.get(2) * kernels.get(3), 1, kernels.get(0), kernels.get(1)));
        return convolved(node, inputs, byChannel, Math.toIntExact(kernels.get(2)));
    }

    private static NDArray convolved(GraphNode node, NDList inputs, NDArray kernels, int groups) {
        List<Integer> dilations = node.attributes().containsKey("dilations") ? node.numbers("dilations") : List.of();
        Shape dilation = dilations.isEmpty() ? new Shape(1, 1) : new Shape(dilations.get(1), dilations.get(2));
        Window window = new Window(
                node,
                extent(kernels.getShape().get(2), dilation.get(0)),
                extent(kernels.getShape().get(3), dilation.get(1)));
        Padded padded = window.pad(inputs.get(0), 0);
        List<String> fused = node.words("fused_ops");
        boolean biased = !fused.isEmpty() && fused.getFirst().equals("BiasAdd");
        NDArray result = Conv2d.conv2d(
                        padded.channelsFirst(),
                        kernels,
                        biased ? inputs.get(2) : null,
                        window.strides(),
                        padded.bothSides(),
                        dilation,
                        groups)
                .get(0)
                .transpose(0, 2, 3, 1);
        return Activations.fused(node, inputs, result);
    }

    private static long extent(long kernel, long dilation) {
        return (kernel - 1) * dilation + 1;
    }

    private static NDArray largest(GraphNode node, NDList inputs) {
        Window window = Window.ofPool(node);
        Padded padded = window.pad(inputs.get(0), Float.NEGATIVE_INFINITY);
        return Pool.maxPool2d(padded.channelsFirst(), window.size(), window.strides(), padded.bothSides(), false)
                .transpose(0, 2, 3, 1);
    }

    private static NDArray mean(GraphNode node, NDList inputs) {
        Window window = Window.ofPool(node);
        Padded padded = window.pad(inputs.get(0), 0);
        if (padded.uneven()) {
            throw node.refused("takes means at a border that is wider on one side than on the other");
        }
        return Pool.avgPool2d(padded.channelsFirst(), window.size(), window.strides(), padded.bothSides(), false, false)
                .transpose(0, 2, 3, 1);
    }

    /// A picture with its border.
    ///
    /// @param channelsFirst (N, C, H, W)
    /// @param bothSides     what of the border is still to be added above and below, left and right
    /// @param uneven        whether some was added already, more to one side than to the other
    private record Padded(NDArray channelsFirst, Shape bothSides, boolean uneven) {}

    /// @param height of the window, gaps included
    /// @param width  likewise
    private record Window(GraphNode node, long height, long width) {

        static Window ofPool(GraphNode node) {
            List<Integer> size = node.numbers("ksize");
            return new Window(node, size.get(1), size.get(2));
        }

        Shape size() {
            return new Shape(height, width);
        }

        Shape strides() {
            List<Integer> strides = node.numbers("strides");
            return new Shape(strides.get(1), strides.get(2));
        }

        /// @param picture (N, H, W, C)
        /// @param filling of a border
        Padded pad(NDArray picture, double filling) {
            NDArray channelsFirst = picture.transpose(0, 3, 1, 2);
            String padding = node.word("padding");
            if (padding.equals("VALID")) {
                return new Padded(channelsFirst, new Shape(0, 0), false);
            }
            if (!padding.equals("SAME")) {
                throw node.refused("has padding " + padding);
            }
            long down = border(picture.getShape().get(1), height, strides().get(0));
            long across = border(picture.getShape().get(2), width, strides().get(1));
            if (down % 2 == 0 && across % 2 == 0) {
                return new Padded(channelsFirst, new Shape(down / 2, across / 2), false);
            }
            // The odd row or column goes to the bottom and to the right.
            long[] sides = {across / 2, across - across / 2, down / 2, down - down / 2};
            NDArray padded = JniUtils.pad((PtNDArray) channelsFirst, sides, filling);
            return new Padded(padded, new Shape(0, 0), true);
        }

        /// Both sides together.
        private static long border(long length, long window, long stride) {
            long steps = (length + stride - 1) / stride;
            return Math.max(0, (steps - 1) * stride + window - length);
        }
    }
}
