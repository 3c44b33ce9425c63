package iconograph.models.blocks.encoder;

import iconograph.models.blocks.SizedBlock;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;

/// Brings each row to mean 0 and spread 1, then to the checkpoint's own. In and out: (N, H).
final class LayerNormalisation extends SizedBlock {

    private static final float EPSILON = 1e-12f;

    private final Shape row;
    private final Parameter gamma;
    private final Parameter beta;

    @SuppressWarnings("this-escape") // DJL registers weights from the constructor
    LayerNormalisation(int hidden) {
        this.row = new Shape(hidden);
        this.gamma = frozen("gamma", Initializer.ONES, hidden);
        this.beta = frozen("beta", Initializer.ZEROS, hidden);
    }

    void load(Checkpoint checkpoint, String name) {
        gamma.setArray(checkpoint.read(name + "/gamma"));
        beta.setArray(checkpoint.read(name + "/beta"));
    }

    NDArray gamma() {
        return gamma.getArray();
    }

    NDArray beta() {
        return beta.getArray();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        return LayerNorm.layerNorm(inputs.singletonOrThrow(), row, gamma.getArray(), beta.getArray(), EPSILON);
    }
}
