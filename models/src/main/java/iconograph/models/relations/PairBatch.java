package iconograph.models.relations;

import java.util.Arrays;
import java.util.List;

import iconograph.models.blocks.encoder.WordBatch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/// Marked pairs of about the same length, ready for the network.
///
/// @param words  the pairs' pieces
/// @param labels the right relation of each, or none where they are asked for
public record PairBatch(WordBatch words, List<Integer> labels) {

    /// Pieces in one forward pass, padding included.
    static final int PIECES = 512;

    public PairBatch {
        labels = List.copyOf(labels);
    }

    int size() {
        return words.inputs().size();
    }

    /// @return what a [PairNetwork] takes
    NDArray[] inputs(NDManager manager) {
        NDArray[] inputs = Arrays.copyOf(words.arrays(manager), 5);
        inputs[4] = marks(manager);
        return inputs;
    }

    /// @return the rows of the opening marks (2B)
    private NDArray marks(NDManager manager) {
        long[] rows = new long[2 * size()];
        for (int pair = 0; pair < size(); pair++) {
            int[] firsts = words.inputs().get(pair).firsts();
            rows[2 * pair] = (long) pair * words.length() + firsts[0];
            rows[2 * pair + 1] = (long) pair * words.length() + firsts[1];
        }
        return manager.create(rows);
    }
}
