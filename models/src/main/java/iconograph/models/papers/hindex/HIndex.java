package iconograph.models.papers.hindex;

import java.util.Arrays;

import iconograph.models.blocks.Numbers;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;
import iconograph.models.blocks.encoder.Bert;
import iconograph.models.blocks.encoder.Checkpoint;
import iconograph.models.blocks.fusion.Projection;
import iconograph.models.grounding.Grounder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/// Tells the next indices of sequences that are written behind a text.
///
/// ```
/// word = (Q [masked piece's state]) · (K [word's state]) / √width
/// slot = S [masked piece's state]
/// ```
///
/// In: word piece ids (B, T), 1 for each real piece (B, T), the segment of each (B, T), what each piece sees (B, T, T)
/// and the place of each (B, T), all as [Bert] takes them; the rows of the masked pieces among B*T (B*P); those of the
/// words' first pieces (B*W); 1 for each index that may come (B, P, L + W). See [IndexBatch#arrays]. Out: a score for
/// each index, slots first (B, P, L + W), not normalised. B texts, T word pieces, P indices to be told, W words, L
/// slots.
final class HIndex extends SizedBlock {

    private static final float NOT_ALLOWED = 1e4f;

    private static final int ENCODER_INPUTS = 5;

    private final int hidden;
    private final int width;
    private final Bert encoder;
    private final Projection slots;
    private final Projection query;
    private final Projection key;
    private final Grounder regions;

    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    HIndex(HIndexSettings settings) {
        this.hidden = settings.encoder().hidden();
        this.width = settings.pointer();
        this.encoder = addChildBlock("encoder", new Bert(settings.encoder(), settings.adapters()));
        this.slots = addChildBlock("slots", new Projection(hidden, new Indices(settings.types()).slots()));
        this.query = addChildBlock("query", new Projection(hidden, width));
        this.key = addChildBlock("key", new Projection(hidden, width));
        this.regions = addChildBlock("regions", new Grounder(settings.regions()));
    }

    Bert encoder() {
        return encoder;
    }

    /// Takes its frozen weights from a checkpoint; all others start at random, or at zero.
    ///
    /// @param manager owner of the weights
    void start(Checkpoint checkpoint, NDManager manager) {
        encoder.load(checkpoint);
        start(manager);
    }

    /// With weights that start at random, the frozen ones included.
    void start(NDManager manager) {
        Shape one = new Shape(1, 1, 1);
        initialize(manager, DataType.FLOAT32, one, one, one, one, one, one, one, one);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        Pass pass = new Pass(weights, training);
        NDArray rows = read(pass, inputs.toArray(NDArray[]::new));
        NDArray allowed = inputs.get(7);
        long texts = allowed.getShape().get(0);
        NDArray states = chosen(rows, inputs.get(5), texts);
        NDArray words = chosen(rows, inputs.get(6), texts);
        NDArray pointers =
                pass.through(query, states).matMul(pass.through(key, words).transpose(0, 2, 1));
        NDManager scratch = allowed.getManager();
        NDArray scores = pass.through(slots, states).concat(Numbers.times(pointers, 1 / Math.sqrt(width), scratch), 2);
        return new NDList(scores.add(Numbers.times(allowed.sub(1), NOT_ALLOWED, scratch)));
    }

    /// What the masked pieces stand for, in numbers.
    ///
    /// @param inputs as the network takes them
    /// @return (B, P, H)
    NDArray states(Pass pass, NDArray... inputs) {
        return chosen(read(pass, inputs), inputs[5], inputs[7].getShape().get(0));
    }

    /// Scores regions for states.
    ///
    /// @param states   (N, P, H)
    /// @param pictures of N pictures, as [iconograph.models.grounding.SceneBatch#pictures] makes them
    /// @return (N, P, 1 + R), not normalised, of nothing first
    NDArray regions(Pass pass, NDArray states, NDArray... pictures) {
        NDArray[] all = Arrays.copyOf(pictures, pictures.length + 1);
        all[pictures.length] = states;
        return pass.through(regions, all);
    }

    private NDArray read(Pass pass, NDArray... inputs) {
        return pass.through(encoder, Arrays.copyOf(inputs, ENCODER_INPUTS));
    }

    private NDArray chosen(NDArray rows, NDArray places, long texts) {
        return rows.get(new NDIndex("{}", places)).reshape(new Shape(texts, places.size() / texts, hidden));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {inputs[7]};
    }
}
