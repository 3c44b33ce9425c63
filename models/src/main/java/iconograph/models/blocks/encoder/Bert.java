package iconograph.models.blocks.encoder;

import java.util.ArrayList;
import java.util.List;
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

/// The frozen text encoder that the catalogue's text models share: a vector for every word piece, in its context.
///
/// In: word piece ids (B, T) as 64-bit integers; 1 for each real piece, 0 for padding (B, T) as floats; if there is a
/// second segment, 1 for each of its pieces, 0 for others (B, T) as 64-bit integers; if not every piece may see every
/// other, 1 where the piece of a row may see that of a column, 0 where not (B, T, T) as floats; if the pieces do not
// stand
/// one after another, the place of each, from 0 (B, T) as 64-bit integers.
/// Out: (B*T, H). B posts, T word pieces (at most [BertSettings#positions]), H hidden units.
///
/// What models learn are its [low-rank adapters][LowRank]; they can be [merged][#merge] before reading.
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

    /// Works the adapters into the frozen weights, for reading only: afterwards there is nothing left to train.
    ///
    /// @param manager owner of the changed weights
    public void merge(NDManager manager) {
        layers.forEach(layer -> layer.parts().forEach(part -> part.merge(manager)));
    }

    /// Multiplies with [16 bits][BrainFloats] from now on, if that is faster on this machine.
    public void shorten() {
        if (BrainFloats.areFastHere()) {
            layers.forEach(layer -> layer.parts().forEach(AdaptedLinear::shorten));
        }
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
        for (BertLayer layer : layers) {
            rows = through(pass, layer, rows, mask);
        }
        return new NDList(rows);
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
