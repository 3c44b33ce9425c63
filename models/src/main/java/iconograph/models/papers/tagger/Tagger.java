package iconograph.models.papers.tagger;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;
import iconograph.models.blocks.encoder.Bert;
import iconograph.models.blocks.encoder.Checkpoint;
import iconograph.models.blocks.head.TagHead;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/// Gives every word piece a score for each B-I-O tag; a word's tag is that of its first piece.
///
/// In: word piece ids (B, T) as 64-bit integers; 1 for each real piece, 0 for padding (B, T) as floats; 1 for each
// piece
/// of what the picture says, 0 for those of the text (B, T) as 64-bit integers.
/// Out: scores (B*T, L), not normalised, for the [head's][#head] field. B posts, T word pieces, L tags.
public final class Tagger extends SizedBlock {

    private final Bert encoder;
    private final TagHead head;

    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    public Tagger(TaggerSettings settings) {
        this.encoder = addChildBlock("encoder", new Bert(settings.encoder(), settings.adapters()));
        this.head = addChildBlock("head", settings.head(settings.types()));
    }

    /// Takes the frozen weights from a checkpoint.
    public Tagger load(Checkpoint checkpoint) {
        encoder.load(checkpoint);
        return this;
    }

    /// Works the adapters into the frozen weights, for reading only.
    public void merge(NDManager manager) {
        encoder.merge(manager);
        head.freezeParameters(true);
    }

    public Bert encoder() {
        return encoder;
    }

    public TagHead head() {
        return head;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        Pass pass = new Pass(weights, training);
        return new NDList(pass.through(head, pass.through(encoder, inputs.get(0), inputs.get(1), inputs.get(2))));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].size(), head.tags().count())};
    }
}
