package iconograph.models.graphs;

import java.util.List;
import java.util.Map;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/// A network that turns named arrays into named arrays. Safe for use by many threads.
public interface Graph extends AutoCloseable {

    /// What it takes, in the file's order.
    List<String> inputs();

    /// @param inputs  by name, each of a shape and type that the graph was made for
    /// @param scratch owns the results
    /// @return the results by name, in the file's order
    /// @throws IllegalArgumentException if the inputs are not those that it takes
    Map<String, NDArray> run(Map<String, NDArray> inputs, NDManager scratch);

    /// Runs a graph with one input.
    ///
    /// @return likewise
    /// @throws IllegalArgumentException if it takes several
    default Map<String, NDArray> run(NDArray input, NDManager scratch) {
        if (inputs().size() != 1) {
            throw new IllegalArgumentException("the graph takes %s, not one array".formatted(inputs()));
        }
        return run(Map.of(inputs().getFirst(), input), scratch);
    }

    @Override
    void close();
}
