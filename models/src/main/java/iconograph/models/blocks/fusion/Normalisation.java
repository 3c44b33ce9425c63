package iconograph.models.blocks.fusion;

import iconograph.models.blocks.SizedBlock;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;

/// Brings each row to mean 0 and spread 1, then to a mean and a spread that are learned. In and out: (…, D).
///
/// @see <a href="https://arxiv.org/abs/1607.06450">Ba et al. 2016, Layer normalization</a>
public final class Normalisation extends SizedBlock {

    private static final float EPSILON = 1e-6f;

    private final Shape row;
    private final Parameter gamma;
    private final Parameter beta;

    @SuppressWarnings("this-escape") // DJL registers weights from the constructor
    public Normalisation(int features) {
        this.row = new Shape(features);
        this.gamma = trained("gamma", Initializer.ONES, features);
        this.beta = trained("beta", Initializer.ZEROS, features);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        return LayerNorm.layerNorm(inputs.singletonOrThrow(), row, gamma.getArray(), beta.getArray(), EPSILON);
    }
}
