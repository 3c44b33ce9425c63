package iconograph.models.blocks.head;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;

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
public final class TagHead extends SizedBlock {

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

    public BioTags tags() {
        return tags;
    }

    public Crf crf() {
        return crf;
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
