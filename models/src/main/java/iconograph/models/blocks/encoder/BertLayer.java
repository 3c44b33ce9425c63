package iconograph.models.blocks.encoder;

import java.util.List;

import iconograph.models.blocks.Numbers;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/// One encoder layer: every word piece looks at all others, then is thought over by itself.
///
/// In: rows (B*T, H), and what is added to the attention scores (B, 1, 1 or T, T): 0 where a piece may be looked at, a
/// large negative number where not. Out: rows (B*T, H). B posts, T word pieces, H hidden units. Normalised after each
/// part.
///
/// @see <a href="https://arxiv.org/abs/1810.04805">Devlin et al. 2019, BERT</a>
final class BertLayer extends SizedBlock {

    private final int heads;
    private final int width;
    private final float dropout;
    private final AdaptedLinear query;
    private final AdaptedLinear key;
    private final AdaptedLinear value;
    private final AdaptedLinear attended;
    private final LayerNormalisation attendedNorm;
    private final AdaptedLinear wide;
    private final AdaptedLinear narrow;
    private final LayerNormalisation narrowNorm;

    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    BertLayer(BertSettings size, int rank, double scale) {
        int hidden = size.hidden();
        this.heads = size.heads();
        this.width = hidden / heads;
        this.dropout = (float) size.dropout();
        this.query = addChildBlock("query", new AdaptedLinear(hidden, hidden, rank, scale));
        this.key = addChildBlock("key", new AdaptedLinear(hidden, hidden, rank, scale));
        this.value = addChildBlock("value", new AdaptedLinear(hidden, hidden, rank, scale));
        this.attended = addChildBlock("attended", new AdaptedLinear(hidden, hidden, rank, scale));
        this.attendedNorm = addChildBlock("attendedNorm", new LayerNormalisation(hidden));
        this.wide = addChildBlock("wide", new AdaptedLinear(hidden, size.intermediate(), rank, scale));
        this.narrow = addChildBlock("narrow", new AdaptedLinear(size.intermediate(), hidden, rank, scale));
        this.narrowNorm = addChildBlock("narrowNorm", new LayerNormalisation(hidden));
    }

    void load(Checkpoint checkpoint, String name) {
        query.load(checkpoint, name + "/attention/self/query");
        key.load(checkpoint, name + "/attention/self/key");
        value.load(checkpoint, name + "/attention/self/value");
        attended.load(checkpoint, name + "/attention/output/dense");
        attendedNorm.load(checkpoint, name + "/attention/output/LayerNorm");
        wide.load(checkpoint, name + "/intermediate/dense");
        narrow.load(checkpoint, name + "/output/dense");
        narrowNorm.load(checkpoint, name + "/output/LayerNorm");
    }

    /// Its linear layers.
    List<AdaptedLinear> parts() {
        return List.of(query, key, value, attended, wide, narrow);
    }

    /// A copy of what never changes.
    ///
    /// @param format  of the weights; biases and norms have 32 bits
    /// @param manager owner of the copy
    FrozenLayer frozen(FrozenFormat format, NDManager manager) {
        try (NDManager scratch = manager.newSubManager()) {
            NDArray weights = joined(query.weight(), key.weight(), value.weight());
            weights.attach(scratch);
            NDArray biases = joined(query.bias(), key.bias(), value.bias());
            biases.attach(scratch);
            return new FrozenLayer(
                    kept(format.wide(weights), manager),
                    copied(biases, manager),
                    kept(format.wide(attended.weight()), manager),
                    copied(attended.bias(), manager),
                    copied(attendedNorm.gamma(), manager),
                    copied(attendedNorm.beta(), manager),
                    kept(format.wide(wide.weight()), manager),
                    copied(wide.bias(), manager),
                    kept(format.wide(narrow.weight()), manager),
                    copied(narrow.bias(), manager),
                    copied(narrowNorm.gamma(), manager),
                    copied(narrowNorm.beta(), manager));
        }
    }

    private static NDArray joined(NDArray... arrays) {
        return NDArrays.concat(new NDList(arrays));
    }

    private static NDArray copied(NDArray array, NDManager manager) {
        return kept(array.duplicate(), manager);
    }

    private static NDArray kept(NDArray array, NDManager manager) {
        array.attach(manager);
        return array;
    }

    boolean isAdapted() {
        return query.isAdapted();
    }

    /// A copy of what was learned.
    LayerChange change(FrozenFormat format, NDManager manager) {
        return new LayerChange(
                LayerChange.of(List.of(query, key, value), format, manager),
                LayerChange.of(List.of(attended), format, manager),
                LayerChange.of(List.of(wide), format, manager),
                LayerChange.of(List.of(narrow), format, manager));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        Pass pass = new Pass(weights, training);
        NDArray rows = inputs.get(0);

        NDArray seen = pass.through(attended, attention(pass, rows, inputs.get(1)));
        NDArray afterAttention = pass.through(attendedNorm, dropped(seen, pass).add(rows));

        NDArray thought = pass.through(narrow, Activation.gelu(pass.through(wide, afterAttention)));
        return new NDList(pass.through(narrowNorm, dropped(thought, pass).add(afterAttention)));
    }

    private NDArray attention(Pass pass, NDArray rows, NDArray mask) {
        long posts = mask.getShape().get(0);
        long pieces = mask.getShape().get(3);

        NDArray q = byHead(
                Numbers.times(pass.through(query, rows), 1 / Math.sqrt(width), rows.getManager()), posts, pieces);
        NDArray k = byHead(pass.through(key, rows), posts, pieces);
        NDArray v = byHead(pass.through(value, rows), posts, pieces);

        NDArray shares = q.matMul(k.swapAxes(2, 3)).add(mask).softmax(-1);
        return dropped(shares, pass)
                .matMul(v)
                .transpose(0, 2, 1, 3)
                .reshape(new Shape(posts * pieces, (long) heads * width));
    }

    /// (B*T, H) → (B, heads, T, width)
    private NDArray byHead(NDArray rows, long posts, long pieces) {
        return rows.reshape(new Shape(posts, pieces, heads, width)).transpose(0, 2, 1, 3);
    }

    private NDArray dropped(NDArray values, Pass pass) {
        return pass.training() && dropout > 0
                ? Dropout.dropout(values, dropout, true).singletonOrThrow()
                : values;
    }
}
