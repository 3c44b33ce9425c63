package iconograph.models.registry;

import java.util.List;
import java.util.Map;

import iconograph.models.graphs.Graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.jspecify.annotations.Nullable;

/// A network of which one result is wanted.
///
/// @param answer what that is called; if null, it is the first
record OneResult(Graph graph, @Nullable String answer) implements Graph {

    @Override
    public List<String> inputs() {
        return graph.inputs();
    }

    /// @throws IllegalArgumentException if it has no such result
    @Override
    public Map<String, NDArray> run(Map<String, NDArray> inputs, NDManager scratch) {
        Map<String, NDArray> results = graph.run(inputs, scratch);
        String wanted = answer == null ? results.keySet().iterator().next() : answer;
        NDArray result = results.get(wanted);
        if (result == null) {
            throw new IllegalArgumentException("the network gives %s, not '%s'".formatted(results.keySet(), wanted));
        }
        return Map.of(wanted, result);
    }

    /// The result as one vector.
    ///
    /// @throws IllegalArgumentException if it is no single row of several numbers
    float[] vector(Map<String, NDArray> inputs, NDManager scratch) {
        NDArray result = run(inputs, scratch).values().iterator().next();
        long longest = 0;
        for (long side : result.getShape().getShape()) {
            longest = Math.max(longest, side);
        }
        if (result.getShape().dimension() < 2
                || longest < 2
                || longest != result.getShape().size()) {
            throw new IllegalArgumentException(
                    "the network gives %s where one vector (1, n) is wanted".formatted(result.getShape()));
        }
        return result.toFloatArray();
    }

    /// Likewise, of the one array that it takes.
    float[] vector(NDArray input, NDManager scratch) {
        if (inputs().size() != 1) {
            throw new IllegalArgumentException("the network takes %s, not one array".formatted(inputs()));
        }
        return vector(Map.of(inputs().getFirst(), input), scratch);
    }

    @Override
    public void close() {
        graph.close();
    }
}
