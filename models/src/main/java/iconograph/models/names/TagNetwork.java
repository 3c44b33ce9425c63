package iconograph.models.names;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;
import iconograph.models.blocks.encoder.Bert;
import iconograph.models.blocks.encoder.Checkpoint;
import iconograph.models.blocks.encoder.FrozenEncoder;
import iconograph.models.blocks.head.TagHead;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/// Gives every word piece a score for each B-I-O tag; a word's tag is that of its first piece.
///
/// In: word piece ids (B, T) as 64-bit integers; 1 for each real piece, 0 for padding (B, T) as floats; 1 for each
/// piece of what the picture says, 0 for those of the text (B, T) as 64-bit integers; what the picture's words are
/// about (B, V, T). See [iconograph.models.blocks.encoder.WordBatch#arrays].
/// Out: scores (B*T, L), not normalised, for the [head's][#head] tags. B posts, T word pieces, L tags.
///
/// The frozen weights of its [encoder][#encoder] are taken from a checkpoint; all others are learned.
public abstract class TagNetwork extends SizedBlock {

    protected TagNetwork() {}

    public abstract Bert encoder();

    public abstract TagHead head();

    /// What the head judges.
    ///
    /// @param inputs as the network takes them
    /// @return (B*T, H); in training, if the paper adds something to the loss, that as well: one number
    protected abstract NDList seen(Pass pass, NDArray... inputs);

    /// Takes its frozen weights from a checkpoint; all others start at random, or at zero.
    ///
    /// @param manager owner of the weights
    public final void start(Checkpoint checkpoint, NDManager manager) {
        encoder().load(checkpoint);
        initialize(manager);
    }

    /// With weights that start at random, the frozen ones included.
    ///
    /// @param manager owner of the weights
    public final void initialize(NDManager manager) {
        Shape one = new Shape(1, 8);
        initialize(manager, DataType.FLOAT32, one, one, one, new Shape(1, 1, 8));
    }

    /// Reads from now on, with the frozen layers that all models of the backbone share.
    ///
    /// @param manager owner of what is not shared
    public final void readWith(FrozenEncoder frozen, NDManager manager) {
        encoder().readWith(frozen, manager);
        freezeParameters(true);
    }

    @Override
    protected final NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        Pass pass = new Pass(weights, training);
        NDArray rows = seen(pass, inputs.toArray(NDArray[]::new)).get(0);
        return new NDList(pass.through(head(), rows));
    }

    @Override
    public final Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].size(), head().tags().count())};
    }
}
