package iconograph.models.blocks.fusion;

import iconograph.models.blocks.SizedBlock;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.util.PairList;

/// A linear map that is learned. In: (…, I). Out: (…, O).
public final class Projection extends SizedBlock {

    private final int out;
    private final Parameter weight;
    private final Parameter bias;

    /// One that starts at random.
    public Projection(int in, int out) {
        this(in, out, new NormalInitializer((float) (1 / Math.sqrt(in))));
    }

    /// One that starts at zero, so that at first it changes nothing that its result is added to.
    public static Projection silent(int in, int out) {
        return new Projection(in, out, Initializer.ZEROS);
    }

    @SuppressWarnings("this-escape") // DJL registers weights from the constructor
    private Projection(int in, int out, Initializer start) {
        this.out = out;
        this.weight = trained("weight", start, out, in);
        this.bias = trained("bias", Initializer.ZEROS, out);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        return Linear.linear(inputs.singletonOrThrow(), weight.getArray(), bias.getArray());
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape rows = inputs[0];
        return new Shape[] {rows.slice(0, rows.dimension() - 1).add(out)};
    }
}
