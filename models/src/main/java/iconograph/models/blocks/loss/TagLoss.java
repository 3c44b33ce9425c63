package iconograph.models.blocks.loss;

import ai.djl.ndarray.NDArray;

/// How surprised a tagger is by the right tags: the mean cross-entropy over the words that have one.
public final class TagLoss {

    private TagLoss() {}

    /// @param scores (N, L), not normalised
    /// @param right  (N, L), 1 at each row's right tag; rows of zeros do not count
    /// @param rows   how many rows count, at least 1
    /// @return one number
    public static NDArray of(NDArray scores, NDArray right, int rows) {
        return scores.logSoftmax(-1).mul(right).sum().div(-rows);
    }
}
