package iconograph.models.blocks.fusion;

import iconograph.models.blocks.Numbers;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/// Passes on of each element only what is worth its cost in information: a mean, blurred by a spread, both learned.
///
/// ```
/// z    = mean + exp(log variance / 2) * noise     in training; the mean when reading
/// cost = -1/2 (1 + log variance - mean² - exp(log variance))
/// ```
///
/// In: elements (B, N, D); 1 for each that is there, 0 for padding (B, N). Out: z (B, N, D); in training also the cost,
/// the mean over the features of all elements that are there: one number, at least 0.
///
/// @see <a href="https://arxiv.org/abs/1612.00410">Alemi et al. 2017, Deep variational information bottleneck</a>
public final class VariationalBottleneck extends SizedBlock {

    private final AttentionBlock mean;
    private final AttentionBlock logVariance;

    /// @param features D, a multiple of `heads`
    /// @param dropout  share of values that training drops, in [0, 1)
    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    public VariationalBottleneck(int features, int heads, double dropout) {
        this.mean = addChildBlock("mean", new AttentionBlock(features, heads, dropout));
        this.logVariance = addChildBlock("logVariance", new AttentionBlock(features, heads, dropout));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        Pass pass = new Pass(weights, training);
        NDArray elements = inputs.get(0);
        NDArray present = inputs.get(1);
        NDArray m = pass.through(mean, elements, elements, present);
        if (!training) {
            return new NDList(m);
        }
        NDArray v = pass.through(logVariance, elements, elements, present);
        NDArray noise = elements.getManager().randomNormal(m.getShape());
        NDArray spread = Numbers.times(v, 0.5, elements.getManager()).exp();
        return new NDList(m.add(spread.mul(noise)), cost(m, v, present));
    }

    private static NDArray cost(NDArray mean, NDArray logVariance, NDArray present) {
        NDArray each = mean.mul(mean).add(logVariance.exp()).sub(logVariance).sub(1);
        NDArray there = each.mul(present.expandDims(2)).sum();
        double count = present.sum().getFloat() * mean.getShape().get(2);
        return Numbers.times(there, 0.5 / Math.max(1, count), mean.getManager());
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {inputs[0]};
    }
}
