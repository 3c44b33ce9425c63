package iconograph.models.blocks.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import iconograph.models.blocks.BrainFloats;
import iconograph.models.blocks.Numbers;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Embedding;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/// The frozen text encoder that the catalogue's text models share: a vector for every word piece, in its context.
///
/// In: word piece ids (B, T) as 64-bit integers; 1 for each real piece, 0 for padding (B, T) as floats; if there is a
/// second segment, 1 for each of its pieces, 0 for others (B, T) as 64-bit integers; if not every piece may see every
/// other, 1 where the piece of a row may see that of a column, 0 where not (B, T, T) as floats; if the pieces do not
/// stand one after another, the place of each, from 0 (B, T) as 64-bit integers; if pieces stand for what is no word,
/// what is added to the vector of each (B, T, H).
/// Out: (B*T, H). B posts, T word pieces (at most [BertSettings#positions]), H hidden units.
///
/// What models learn are its [low-rank adapters][LowRank]. Those that only read can [share][#readWith] the rest, and
/// need not read again [what they have read][#readAfter].
///
/// @see <a href="https://arxiv.org/abs/1810.04805">Devlin et al. 2019, BERT</a>
public final class Bert extends SizedBlock {

    /// Added to the attention score of padding: its share becomes 0.
    private static final float NOT_SEEN = -1e4f;

    private final BertSettings size;
    private final Parameter words;
    private final Parameter positions;
    private final Parameter kinds;
    private final LayerNormalisation norm;
    private final List<BertLayer> layers = new ArrayList<>();
    private @Nullable FrozenEncoder frozen;
    private List<Optional<LayerChange>> changes = List.of();

    @SuppressWarnings("this-escape") // DJL registers weights and children from the constructor
    public Bert(BertSettings size, LowRank adapters) {
        this.size = size;
        this.words = frozen("words", size.vocabulary(), size.hidden());
        this.positions = frozen("positions", size.positions(), size.hidden());
        this.kinds = frozen("kinds", 2, size.hidden());
        this.norm = addChildBlock("norm", new LayerNormalisation(size.hidden()));
        for (int layer = 0; layer < size.layers(); layer++) {
            layers.add(addChildBlock("layer" + layer, new BertLayer(size, adapters.rankIn(layer), adapters.scale())));
        }
    }

    /// Takes the frozen weights from a checkpoint. Adapters stay as they are.
    ///
    /// @throws IllegalArgumentException if the checkpoint lacks a weight
    public Bert load(Checkpoint checkpoint) {
        words.setArray(checkpoint.read("bert/embeddings/word_embeddings"));
        positions.setArray(checkpoint.read("bert/embeddings/position_embeddings"));
        kinds.setArray(checkpoint.read("bert/embeddings/token_type_embeddings"));
        norm.load(checkpoint, "bert/embeddings/LayerNorm");
        for (int layer = 0; layer < layers.size(); layer++) {
            layers.get(layer).load(checkpoint, "bert/encoder/layer_" + layer);
        }
        return this;
    }

    /// Reads with frozen layers that others read with, too, and a copy of its own changes; the weights that it has are
    /// not looked at any more, and cannot be trained.
    ///
    /// @param manager owner of the copy
    public void readWith(FrozenEncoder frozen, NDManager manager) {
        if (!frozen.size().equals(size)) {
            throw new IllegalArgumentException("an encoder of %s cannot read with %s".formatted(size, frozen.size()));
        }
        this.frozen = frozen;
        this.changes = layers.stream()
                .map(layer -> Optional.of(layer)
                        .filter(BertLayer::isAdapted)
                        .map(adapted -> adapted.change(frozen.format(), manager)))
                .toList();
    }

    /// Multiplies with [16 bits][BrainFloats] from now on, if that is faster on this machine.
    public void shorten() {
        if (BrainFloats.areFastHere()) {
            layers.forEach(layer -> layer.parts().forEach(AdaptedLinear::shorten));
        }
    }

    List<BertLayer> layers() {
        return layers;
    }

    public BertSettings size() {
        return size;
    }

    NDArray wordVectors() {
        return words.getArray();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        Pass pass = new Pass(weights, training);
        NDArray mask =
                attentionMask(inputs.size() > 3 ? inputs.get(3) : inputs.get(1).expandDims(1));
        NDArray rows = embedded(pass, inputs);
        if (frozen != null) {
            return new NDList(read(frozen, rows, mask));
        }
        for (BertLayer layer : layers) {
            rows = through(pass, layer, rows, mask);
        }
        return new NDList(rows);
    }

    private NDArray read(FrozenEncoder frozen, NDArray first, NDArray mask) {
        NDArray rows = first;
        for (int layer = 0; layer < layers.size(); layer++) {
            FrozenLayer weights = frozen.layers().get(layer);
            NDArray before = rows;
            rows = changes.get(layer)
                    .map(change -> frozen.program().run(before, mask, weights, change))
                    .orElseGet(() -> frozen.program().run(before, mask, weights));
            before.close();
        }
        return rows;
    }

    /// @param rows (B*N, H)
    /// @param past of the earlier pieces and these, in their order
    public record After(NDArray rows, Past past) {}

    /// Reads pieces that follow others, which are not read again. Only for one that reads with [shared][#readWith]
    /// layers.
    ///
    /// @param past   of P earlier pieces
    /// @param inputs as for a pass, N pieces each and at least four arrays; what the pieces see is (B, N, P+N)
    /// @return owned by the manager of the inputs
    public After readAfter(Past past, NDArray... inputs) {
        if (frozen == null) {
            throw new IllegalStateException("only an encoder that reads with shared layers keeps what it has read");
        }
        Pass pass = new Pass(new ParameterStore(inputs[0].getManager(), false), false);
        NDArray mask = attentionMask(inputs[3]);
        NDArray rows = embedded(pass, new NDList(inputs));
        List<NDArray> kept = new ArrayList<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            FrozenLayer weights = frozen.layers().get(layer);
            NDArray earlier = past.layers().get(layer);
            NDArray before = rows;
            LayerProgram program = frozen.program();
            NDList both = changes.get(layer)
                    .map(change -> program.runAfter(earlier, before, mask, weights, change))
                    .orElseGet(() -> program.runAfter(earlier, before, mask, weights));
            rows = both.get(0);
            kept.add(both.get(1));
            before.close();
        }
        return new After(rows, new Past(kept));
    }

    /// Gives back at once what a layer computes on the way; only training needs it later.
    private static NDArray through(Pass pass, BertLayer layer, NDArray rows, NDArray mask) {
        if (pass.training()) {
            return pass.through(layer, rows, mask);
        }
        NDManager outer = rows.getManager();
        try (NDManager scratch = outer.newSubManager()) {
            rows.tempAttach(scratch);
            NDArray next = pass.through(layer, rows, mask);
            next.attach(outer);
            return next;
        }
    }

    private NDArray embedded(Pass pass, NDList inputs) {
        NDArray ids = inputs.get(0);
        long posts = ids.getShape().get(0);
        long pieces = ids.getShape().get(1);
        NDManager manager = ids.getManager();
        NDArray places = inputs.size() > 4
                ? inputs.get(4)
                : manager.create(LongStream.range(0, pieces).toArray());
        NDArray kindOf = inputs.size() > 2 ? inputs.get(2) : manager.create(new long[] {0});

        NDArray sum = looked(ids, words).add(looked(places, positions)).add(looked(kindOf, kinds));
        if (inputs.size() > 5) {
            sum = sum.add(inputs.get(5));
        }
        return pass.through(norm, sum.reshape(new Shape(posts * pieces, size.hidden())));
    }

    private static NDArray looked(NDArray ids, Parameter table) {
        return Embedding.embedding(ids, table.getArray(), SparseFormat.DENSE).singletonOrThrow();
    }

    /// @param visible (B, 1, T) or (B, T, T)
    private static NDArray attentionMask(NDArray visible) {
        return Numbers.times(visible.sub(1), -NOT_SEEN, visible.getManager()).expandDims(1);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].size(), size.hidden())};
    }
}
