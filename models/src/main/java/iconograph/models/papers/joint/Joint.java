package iconograph.models.papers.joint;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;
import iconograph.models.blocks.encoder.Bert;
import iconograph.models.blocks.encoder.FrozenEncoder;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.blocks.head.TagHead;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/// Tags the names of a post and judges pairs of them, both from one pass through the encoder.
///
/// In: word piece ids (B, T) as 64-bit integers; 1 for each real piece, 0 for padding (B, T) as floats; 1 for each
/// piece of the picture's words, 0 for others (B, T) as 64-bit integers; then what a [PairHead] takes of the pairs.
/// Out: scores of the tags (B*T, L) and of the relations (P, C), not normalised. B posts, T word pieces, L tags,
/// P pairs of spans, C relations.
///
/// The frozen weights of its encoder are taken from a checkpoint; all others are learned.
public final class Joint extends SizedBlock {

    private final Bert encoder;
    private final TagHead names;
    private final PairHead pairs;

    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    public Joint(JointSettings settings) {
        this.encoder = addChildBlock("encoder", new Bert(settings.encoder(), settings.adapters()));
        this.names = addChildBlock(
                "names",
                new TagHead(
                        new BioTags(settings.types()),
                        settings.encoder().hidden(),
                        settings.encoder().dropout()));
        this.pairs = addChildBlock("pairs", new PairHead(settings));
    }

    Bert encoder() {
        return encoder;
    }

    TagHead names() {
        return names;
    }

    PairHead pairs() {
        return pairs;
    }

    /// Gives every weight that is still without values random ones.
    Joint start(NDManager manager) {
        initialize(manager, DataType.FLOAT32, new Shape(1, 8));
        return this;
    }

    /// Reads from now on, with the frozen layers that all models of the backbone share.
    ///
    /// @param manager owner of what is not shared
    void readWith(FrozenEncoder frozen, NDManager manager) {
        encoder.readWith(frozen, manager);
        freezeParameters(true);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        Pass pass = new Pass(weights, training);
        NDArray rows = pass.through(encoder, inputs.get(0), inputs.get(1), inputs.get(2));
        NDArray tags = pass.through(names, rows);
        return new NDList(tags, pass.through(pairs, rows, tags, inputs.get(3), inputs.get(4), inputs.get(5)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {
            new Shape(inputs[0].size(), names.tags().count()), new Shape(inputs[3].get(0), pairs.classes())
        };
    }
}
