package iconograph.models.blocks.fusion;

import iconograph.models.blocks.Numbers;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/// Lets each element of one sequence look at those of another, or of its own, and thinks about what it saw.
///
/// ```
/// seen = norm(asking + attention(asking, asked))
/// out  = norm(seen + dense(seen))
/// ```
///
/// In: asking (B, Q, D); asked (B, K, D); 1 for each element that may be looked at, 0 for others (B, K). At least one
/// of each row may be. Out: (B, Q, D). B posts, Q and K elements, D features.
///
/// @see <a href="https://arxiv.org/abs/1706.03762">Vaswani et al. 2017, Attention is all you need</a>
public final class AttentionBlock extends SizedBlock {

    private static final float NOT_SEEN = 1e4f;

    private final int heads;
    private final int width;
    private final float dropout;
    private final Projection query;
    private final Projection key;
    private final Projection value;
    private final Projection attended;
    private final Normalisation attendedNorm;
    private final Projection dense;
    private final Normalisation denseNorm;

    /// @param features D, a multiple of `heads`
    /// @param dropout  share of values that training drops, in [0, 1)
    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    public AttentionBlock(int features, int heads, double dropout) {
        if (features % heads != 0) {
            throw new IllegalArgumentException("%d features for %d heads".formatted(features, heads));
        }
        this.heads = heads;
        this.width = features / heads;
        this.dropout = (float) dropout;
        this.query = addChildBlock("query", new Projection(features, features));
        this.key = addChildBlock("key", new Projection(features, features));
        this.value = addChildBlock("value", new Projection(features, features));
        this.attended = addChildBlock("attended", new Projection(features, features));
        this.attendedNorm = addChildBlock("attendedNorm", new Normalisation(features));
        this.dense = addChildBlock("dense", new Projection(features, features));
        this.denseNorm = addChildBlock("denseNorm", new Normalisation(features));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        Pass pass = new Pass(weights, training);
        NDArray asking = inputs.get(0);
        NDArray asked = inputs.get(1);

        NDArray found = pass.through(attended, attention(pass, asking, asked, inputs.get(2)));
        NDArray seen = pass.through(attendedNorm, asking.add(dropped(found, pass)));
        NDArray thought = pass.through(dense, seen);
        return new NDList(pass.through(denseNorm, seen.add(dropped(thought, pass))));
    }

    private NDArray attention(Pass pass, NDArray asking, NDArray asked, NDArray visible) {
        NDArray q = byHead(Numbers.times(pass.through(query, asking), 1 / Math.sqrt(width), asking.getManager()));
        NDArray k = byHead(pass.through(key, asked));
        NDArray v = byHead(pass.through(value, asked));
        NDArray mask = Numbers.times(visible.sub(1), NOT_SEEN, asking.getManager())
                .reshape(new Shape(
                        asked.getShape().get(0), 1, 1, asked.getShape().get(1)));

        NDArray shares = q.matMul(k.swapAxes(2, 3)).add(mask).softmax(-1);
        return shares.matMul(v).transpose(0, 2, 1, 3).reshape(asking.getShape());
    }

    /// (B, N, D) → (B, heads, N, width)
    private NDArray byHead(NDArray rows) {
        Shape shape = rows.getShape();
        return rows.reshape(new Shape(shape.get(0), shape.get(1), heads, width)).transpose(0, 2, 1, 3);
    }

    private NDArray dropped(NDArray values, Pass pass) {
        return pass.training() && dropout > 0
                ? Dropout.dropout(values, dropout, true).singletonOrThrow()
                : values;
    }
}
