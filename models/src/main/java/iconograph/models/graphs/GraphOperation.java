package iconograph.models.graphs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// What a kind of node computes. Pictures are (N, H, W, C).
@FunctionalInterface
interface GraphOperation {

    /// @param inputs at least one
    /// @return one or several results, owned by the manager of the first input
    /// @throws IllegalArgumentException if the node asks for something that is not built here
    NDList run(GraphNode node, NDList inputs);

    /// One that has one result.
    static GraphOperation of(Single single) {
        return (node, inputs) -> new NDList(single.run(node, inputs));
    }

    /// Computes one result.
    @FunctionalInterface
    interface Single {
        NDArray run(GraphNode node, NDList inputs);
    }
}
