package iconograph.models.papers.tagger;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;
import iconograph.models.blocks.encoder.Bert;
import iconograph.models.blocks.encoder.Checkpoint;
import iconograph.models.blocks.head.BioTags;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.util.PairList;

/// Gives every word piece a score for each B-I-O tag; a word's tag is that of its first piece.
///
/// In: word piece ids (B, T) as 64-bit integers, and 1 for each real piece, 0 for padding (B, T) as floats.
/// Out: scores (B*T, L), not normalised. B posts, T word pieces, L tags.
public final class Tagger extends SizedBlock {

    private final Bert encoder;
    private final BioTags tags;
    private final float dropout;
    private final Parameter weight;
    private final Parameter bias;

    @SuppressWarnings("this-escape") // DJL registers weights and children from the constructor
    public Tagger(TaggerSettings settings) {
        this.tags = new BioTags(settings.types());
        this.dropout = (float) settings.encoder().dropout();
        this.encoder = addChildBlock("encoder", new Bert(settings.encoder(), settings.adapters()));
        this.weight = trained(
                "weight",
                new NormalInitializer(0.02f),
                tags.count(),
                settings.encoder().hidden());
        this.bias = trained("bias", Initializer.ZEROS, tags.count());
    }

    /// Takes the frozen weights from a checkpoint.
    public Tagger load(Checkpoint checkpoint) {
        encoder.load(checkpoint);
        return this;
    }

    /// Works the adapters into the frozen weights, for reading only.
    public void merge(NDManager manager) {
        encoder.merge(manager);
        weight.freeze(true);
        bias.freeze(true);
    }

    public BioTags tags() {
        return tags;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        Pass pass = new Pass(weights, training);
        NDArray real = inputs.get(1);
        return new NDList(upper(pass, lower(pass, inputs.get(0), real), real));
    }

    /// What no training changes, see [Bert#lower].
    public NDArray lower(Pass pass, NDArray ids, NDArray real) {
        return encoder.lower(pass, ids, real);
    }

    /// What training changes.
    ///
    /// @param rows what [#lower] returned for the same posts
    /// @return scores (B*T, L)
    public NDArray upper(Pass pass, NDArray rows, NDArray real) {
        NDArray thought = encoder.upper(pass, rows, real);
        NDArray seen = pass.training() && dropout > 0
                ? Dropout.dropout(thought, dropout, true).singletonOrThrow()
                : thought;
        return Linear.linear(seen, weight.getArray(), bias.getArray()).singletonOrThrow();
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].size(), tags.count())};
    }
}
