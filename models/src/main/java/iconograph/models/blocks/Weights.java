package iconograph.models.blocks;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import org.jspecify.annotations.Nullable;

/// The weights of a network by readable, stable names, such as `encoder.layer11.query.down`.
///
/// DJL numbers a block's children in its own names; here a name is the path of the names that the blocks gave.
public final class Weights {

    private Weights() {}

    /// The weights that training changes, in the order in which the blocks were put together.
    public static Map<String, Parameter> trainedIn(Block network) {
        Map<String, Parameter> found = new LinkedHashMap<>();
        collect(network, "", found);
        found.values().removeIf(weight -> !weight.requiresGradient());
        return found;
    }

    private static void collect(Block block, String path, Map<String, Parameter> found) {
        block.getDirectParameters().forEach(entry -> found.put(path + entry.getKey(), entry.getValue()));
        block.getChildren()
                .forEach(
                        child -> collect(child.getValue(), path + child.getKey().substring(2) + ".", found));
    }

    /// A copy of what a network has learned.
    public static SafeTensors copyOf(Block network, Map<String, String> notes) {
        Map<String, SafeTensors.Tensor> copies = new LinkedHashMap<>();
        trainedIn(network).forEach((name, weight) -> {
            NDArray array = weight.getArray();
            copies.put(name, new SafeTensors.Tensor(array.getShape().getShape(), array.toFloatArray()));
        });
        return new SafeTensors(copies, notes);
    }

    /// Gives a network what it, or one like it, has learned before.
    ///
    /// @throws IllegalArgumentException if a weight is missing, left over, of another shape, or holds what is no
    ///     number
    public static void restore(Block network, SafeTensors learned) {
        Map<String, Parameter> weights = trainedIn(network);
        if (!weights.keySet().equals(learned.weights().keySet())) {
            throw new IllegalArgumentException("the weights are those of another network");
        }
        weights.forEach((name, weight) -> {
            SafeTensors.@Nullable Tensor kept = learned.weights().get(name);
            if (kept == null
                    || !Arrays.equals(kept.shape(), weight.getArray().getShape().getShape())) {
                throw new IllegalArgumentException("weight %s has another shape".formatted(name));
            }
            for (float value : kept.values()) {
                if (!Float.isFinite(value)) {
                    throw new IllegalArgumentException("weight %s holds %s".formatted(name, value));
                }
            }
            place(weight.getArray(), kept.values());
        });
    }

    /// Gives a network what another has learned where both have a weight of the same name and shape; its others stay as
    /// they are.
    public static void begin(Block network, SafeTensors learned) {
        trainedIn(network).forEach((name, weight) -> {
            SafeTensors.@Nullable Tensor kept = learned.weights().get(name);
            if (kept != null
                    && Arrays.equals(kept.shape(), weight.getArray().getShape().getShape())) {
                place(weight.getArray(), kept.values());
            }
        });
    }

    /// Gives a weight its values, in the memory that it has.
    public static void place(NDArray weight, float[] values) {
        if (weight.getDevice().isGpu()) {
            weight.set(FloatBuffer.wrap(values));
        } else {
            weight.toByteBuffer(true).asFloatBuffer().put(0, values);
        }
    }
}
