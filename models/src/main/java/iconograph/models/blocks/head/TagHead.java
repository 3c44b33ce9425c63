package iconograph.models.blocks.head;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;
import iconograph.models.blocks.encoder.WordBatch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.util.PairList;

/// Gives each row a score for each B-I-O tag; what sequences of tags are likely is known to its [Crf].
///
/// In: rows (N, H). Out: scores (N, L), not normalised.
public class TagHead extends SizedBlock {

    private final BioTags tags;
    private final float dropout;
    private final Parameter weight;
    private final Parameter bias;
    private final Crf crf;

    /// @param hidden  width of the rows
    /// @param dropout share of values that training drops, in [0, 1)
    @SuppressWarnings("this-escape") // DJL registers weights and children from the constructor
    public TagHead(BioTags tags, int hidden, double dropout) {
        this.tags = tags;
        this.dropout = (float) dropout;
        this.weight = trained("weight", new NormalInitializer(0.02f), tags.count(), hidden);
        this.bias = trained("bias", Initializer.ZEROS, tags.count());
        this.crf = addChildBlock("crf", new Crf(tags));
    }

    public final BioTags tags() {
        return tags;
    }

    public final Crf crf() {
        return crf;
    }

    /// How surprised it is at the right tags of some texts; more branches than one add up.
    ///
    /// @param rows  of the word pieces (B*T, H)
    /// @param words whose pieces these are, B texts of W words at most
    /// @param right 1 at each word's right tag (B, W, L)
    /// @return (B) in natural logarithms, at least 0
    public NDArray surprise(Pass pass, NDArray rows, WordBatch words, NDArray right) {
        return pass.through(crf, words.byWord(pass.through(this, rows)), right, words.present(rows.getManager()));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        Pass pass = new Pass(weights, training);
        NDArray rows = inputs.singletonOrThrow();
        NDArray seen = pass.training() && dropout > 0
                ? Dropout.dropout(rows, dropout, true).singletonOrThrow()
                : rows;
        return Linear.linear(seen, weight.getArray(), bias.getArray());
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), tags.count())};
    }
}
