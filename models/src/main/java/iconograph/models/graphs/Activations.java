package iconograph.models.graphs;

import java.util.List;
import java.util.Map;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;

/// What bends values one by one, by itself or [fused][#fused] to another operation.
final class Activations {

    private Activations() {}

    static Map<String, GraphOperation> all() {
        return Map.of(
                "Relu", GraphOperation.of((node, inputs) -> Activation.relu(inputs.get(0))),
                "Relu6", GraphOperation.of((node, inputs) -> relu6(inputs.get(0))),
                "Sigmoid", GraphOperation.of((node, inputs) -> Activation.sigmoid(inputs.get(0))),
                "Tanh", GraphOperation.of((node, inputs) -> inputs.get(0).tanh()),
                "Softmax", GraphOperation.of((node, inputs) -> inputs.get(0).softmax(-1)),
                "Prelu", GraphOperation.of((node, inputs) -> prelu(inputs.get(0), inputs.get(1))));
    }

    private static NDArray relu6(NDArray x) {
        return x.clip(0, 6);
    }

    private static NDArray prelu(NDArray x, NDArray slopes) {
        NDArray zero = x.getManager().create(0f);
        return x.maximum(zero).add(slopes.mul(x.minimum(zero)));
    }

    /// Applies what comes behind the bias in a fused operation.
    ///
    /// @param inputs of the node: picture, kernels, bias, and slopes if it has them
    static NDArray fused(GraphNode node, NDList inputs, NDArray result) {
        List<String> fused = node.words("fused_ops");
        NDArray bent = result;
        for (String activation : fused.subList(Math.min(1, fused.size()), fused.size())) {
            bent = switch (activation) {
                case "Relu" -> Activation.relu(bent);
                case "Relu6" -> relu6(bent);
                case "Sigmoid" -> Activation.sigmoid(bent);
                case "Prelu" -> prelu(bent, inputs.get(3));
                default -> throw node.refused("is fused with %s, which is not known here".formatted(activation));
            };
        }
        if (!fused.isEmpty() && !fused.getFirst().equals("BiasAdd")) {
            throw node.refused("is fused with %s first, not with a bias".formatted(fused.getFirst()));
        }
        return bent;
    }
}
