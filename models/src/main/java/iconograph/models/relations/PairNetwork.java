package iconograph.models.relations;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;
import iconograph.models.blocks.encoder.Bert;
import iconograph.models.blocks.encoder.Checkpoint;
import iconograph.models.blocks.encoder.FrozenEncoder;
import iconograph.models.blocks.head.Classifier;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/// Gives a pair of marked mentions a score for each relation.
///
/// In: word piece ids (B, T) as 64-bit integers; 1 for each real piece, 0 for padding (B, T) as floats; 1 for
/// each piece of the picture's words, 0 for others (B, T) as 64-bit integers; what the picture's words are about
/// (B, V, T), see [iconograph.models.blocks.encoder.WordBatch#arrays]; the rows of the opening marks among the B*T,
/// head and tail of the first pair, then of the second, … (2B) as 64-bit integers.
/// Out: scores (B, C), not normalised. B pairs, T word pieces, C relations.
///
/// The frozen weights of its [encoder][#encoder] are taken from a checkpoint; all others are learned.
public abstract class PairNetwork extends SizedBlock {

    protected PairNetwork() {}

    public abstract Bert encoder();

    public abstract Classifier head();

    /// What the head judges.
    ///
    /// @param inputs as the network takes them
    /// @return (B, W), W being the head's width; in training, if the paper adds something to the loss, that as
    ///     well: one number
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
        initialize(manager, DataType.FLOAT32, one, one, one, new Shape(1, 1, 8), new Shape(2));
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
        NDArray pairs = seen(pass, inputs.toArray(NDArray[]::new)).get(0);
        return new NDList(pass.through(head(), pairs));
    }

    @Override
    public final Shape[] getOutputShapes(Shape[] inputs) {
        return head().getOutputShapes(new Shape[] {new Shape(inputs[0].get(0))});
    }
}
