package iconograph.models.blocks.encoder;

import iconograph.models.blocks.BrainFloats;
import iconograph.models.blocks.Numbers;
import iconograph.models.blocks.SizedBlock;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/// A linear layer that is frozen, plus a change of low rank that is learned.
///
/// ```
/// out = W x + b + scale * up (down x)
/// ```
///
/// In: (N, I). Out: (N, O). `W` is (O, I), `down` (R, I), `up` (O, R); `up` starts at zero, so training starts at the
/// frozen layer. With rank 0, or once it is [merged][#merge], it is a plain linear layer. It can [shorten][#shorten]
/// what is frozen.
///
/// @see <a href="https://arxiv.org/abs/2106.09685">Hu et al. 2021, LoRA</a>
final class AdaptedLinear extends SizedBlock {

    private final Parameter weight;
    private final Parameter bias;
    private final Parameter[] change;
    private final float scale;

    /// The checkpoint's kernel, of which the weight is a view.
    private @Nullable NDArray kernel;

    /// The weight with its change worked in.
    private @Nullable NDArray merged;

    /// The weight, with or without its change worked in, in 16 bits.
    private @Nullable NDArray brief;

    @SuppressWarnings("this-escape") // DJL registers weights from the constructor
    AdaptedLinear(int in, int out, int rank, double scale) {
        this.scale = (float) scale;
        this.weight = frozen("weight", out, in);
        this.bias = frozen("bias", out);
        this.change = rank == 0
                ? new Parameter[0]
                : new Parameter[] {
                    trained("down", new NormalInitializer((float) (1 / Math.sqrt(in))), rank, in),
                    trained("up", Initializer.ZEROS, out, rank)
                };
    }

    /// Takes kernel and bias from a checkpoint, which keeps kernels as (I, O).
    void load(Checkpoint checkpoint, String name) {
        NDArray transposed = checkpoint.read(name + "/kernel");
        weight.setArray(transposed.transpose());
        bias.setArray(checkpoint.read(name + "/bias"));
        kernel = transposed;
    }

    /// Works the change into the frozen weight, so that a forward pass costs no more than without it.
    ///
    /// @param manager owner of the sum; the frozen weight's memory is given back
    void merge(NDManager manager) {
        if (change.length == 0 || merged != null) {
            return;
        }
        if (brief != null) {
            throw new IllegalStateException("a shortened weight cannot take up its change");
        }
        for (Parameter part : change) {
            part.freeze(true);
        }
        try (NDManager scratch = manager.newSubManager()) {
            NDArray down = change[0].getArray().duplicate();
            down.attach(scratch);
            NDArray up = change[1].getArray().duplicate();
            up.attach(scratch);
            NDArray sum = up.matMul(down).muli(scale).addi(weight.getArray());
            sum.attach(manager);
            merged = sum;
        }
        weight.close();
        if (kernel != null) {
            kernel.close();
            kernel = null;
        }
    }

    /// Multiplies with [16 bits][BrainFloats] from now on; the change keeps its 32 unless it is merged.
    void shorten() {
        if (merged == null) {
            brief = BrainFloats.shortened(weight.getArray());
        } else {
            brief = BrainFloats.shortened(merged);
            merged.close();
        }
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        NDArray x = inputs.singletonOrThrow();
        NDArray out = product(x);
        if (change.length == 0 || merged != null) {
            return new NDList(out);
        }
        NDArray narrow = Linear.linear(x, change[0].getArray()).singletonOrThrow();
        NDArray learned = Linear.linear(Numbers.times(narrow, scale, x.getManager()), change[1].getArray())
                .singletonOrThrow();
        return new NDList(out.add(learned));
    }

    private NDArray product(NDArray x) {
        if (brief != null) {
            return BrainFloats.linear(x, brief, bias.getArray());
        }
        return Linear.linear(x, merged == null ? weight.getArray() : merged, bias.getArray())
                .singletonOrThrow();
    }
}
