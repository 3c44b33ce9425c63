package iconograph.models.blocks.loss;

import iconograph.models.blocks.Numbers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/// How surprised a network is at what it should have said.
public final class CrossEntropy {

    private CrossEntropy() {}

    /// `-sum(wanted * log softmax(scores)) / count`.
    ///
    /// @param scores  of the choices, which are the last dimension (…, choices)
    /// @param wanted  how much of each choice is right, in the order of the scores; rows of zeros ask for nothing
    /// @param count   of answers that the sum is spread over; none counts as one
    /// @param scratch lives as long as the gradients are not computed; owns the result
    /// @return in nats an answer
    public static NDArray of(NDArray scores, float[] wanted, double count, NDManager scratch) {
        NDArray right = scratch.create(wanted, scores.getShape());
        return Numbers.times(scores.logSoftmax(-1).mul(right).sum(), -1.0 / Math.max(1, count), scratch);
    }
}
