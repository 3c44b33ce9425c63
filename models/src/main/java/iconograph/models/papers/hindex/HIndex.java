package iconograph.models.papers.hindex;

import java.util.Arrays;

import iconograph.models.blocks.Numbers;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;
import iconograph.models.blocks.encoder.Bert;
import iconograph.models.blocks.encoder.Checkpoint;
import iconograph.models.blocks.encoder.Past;
import iconograph.models.blocks.fusion.Projection;
import iconograph.models.grounding.Grounder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/// Tells the next indices of sequences that are written behind a text.
///
/// ```
/// name = mean [states of the words of the name that is being written], 0 between names
/// slot = S [masked piece's state] + T name, and then softmax over those that may come
/// kind = U [masked piece's state] + V name
/// go   = sigmoid(log Σ exp(kind + K [word's state]) + (Q [masked piece's state]) · (R [word's state]) / √width)
/// ```
///
/// The words that may come are asked in their order, and the first that says "go" is the next index; a slot is, if
/// none does.
///
/// In: word piece ids (B, T), 1 for each real piece (B, T), the segment of each (B, T), what each piece sees (B, T, T)
/// and the place of each (B, T), all as [Bert] takes them; the rows of the masked pieces among B*T (B*P); those of the
/// words' first pieces (B*W); 1 for each index that may come (B, P, L + W); the share of each word in the name that is
/// being written (B, P, W). See [IndexBatch#arrays]. Out: the logarithm of each index's likelihood, slots first
/// (B, P, L + W). B texts, T word pieces, P indices to be told, W words, L slots.
final class HIndex extends SizedBlock {

    /// What is not allowed becomes less likely by this power of e.
    private static final float NOT_ALLOWED = 1e4f;

    private static final float NEXT_TO_NOTHING = 1e-9f;

    private static final int ENCODER_INPUTS = 5;

    private final int hidden;
    private final int width;
    private final int slotCount;
    private final Bert encoder;
    private final Projection slots;
    private final Projection slotsOfName;
    private final Projection kinds;
    private final Projection kindsOfName;
    private final Projection kindsOfWords;
    private final Projection query;
    private final Projection key;
    private final Grounder regions;

    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    HIndex(HIndexSettings settings) {
        this.hidden = settings.encoder().hidden();
        this.width = settings.pointer();
        this.slotCount = new Indices(settings.types()).slots();
        int kindCount = 2 * settings.types().size();
        this.encoder = addChildBlock("encoder", new Bert(settings.encoder(), settings.adapters()));
        this.slots = addChildBlock("slots", Projection.silent(hidden, slotCount));
        this.slotsOfName = addChildBlock("slotsOfName", Projection.silent(hidden, slotCount));
        this.kinds = addChildBlock("kinds", Projection.silent(hidden, kindCount));
        this.kindsOfName = addChildBlock("kindsOfName", Projection.silent(hidden, kindCount));
        this.kindsOfWords = addChildBlock("kindsOfWords", new Projection(hidden, kindCount));
        this.query = addChildBlock("query", Projection.silent(hidden, width));
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
        initialize(manager, DataType.FLOAT32, one, one, one, one, one, one, one, one, one);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        Pass pass = new Pass(weights, training);
        NDArray rows = read(pass, inputs.toArray(NDArray[]::new));
        NDArray allowed = inputs.get(7);
        return new NDList(scores(
                pass,
                chosen(rows, inputs.get(5), allowed),
                chosen(rows, inputs.get(6), allowed),
                allowed,
                inputs.get(8)));
    }

    private NDArray scores(Pass pass, NDArray states, NDArray words, NDArray allowed, NDArray spans) {
        NDManager scratch = allowed.getManager();
        NDArray name = spans.matMul(words);
        NDArray within = spans.sum(new int[] {2}, true);
        NDArray slotsAllowed = allowed.get(new NDIndex(":,:,0:{}", slotCount));
        NDArray wordsAllowed = allowed.get(new NDIndex(":,:,{}:", slotCount));
        NDArray slotLogs = pass.through(slots, states)
                .add(pass.through(slotsOfName, name).mul(within))
                .add(forbidden(slotsAllowed, scratch))
                .logSoftmax(-1);
        NDArray go = go(pass, states, words, name, within, scratch);
        NDArray stays = scratch.zeros(go.getShape()).sub(Activation.softPlus(go).mul(wordsAllowed));
        NDArray wordLogs = go.add(stays.cumSum(2)).add(forbidden(wordsAllowed, scratch));
        return slotLogs.add(stays.sum(new int[] {2}, true)).concat(wordLogs, 2);
    }

    /// What one step told.
    ///
    /// @param scores as those of the network, of one index each (B, 1, L + W)
    /// @param words  the states of the texts' words (B, W, H)
    /// @param past   of all pieces that were read, in their order, the masked ones included
    record Step(NDArray scores, NDArray words, Past past) {}

    /// Tells the first index of each text. Only for one that reads with shared layers.
    ///
    /// @param inputs as the network takes them, with one masked piece each
    Step begin(NDArray... inputs) {
        NDManager scratch = inputs[0].getManager();
        long texts = inputs[0].getShape().get(0);
        Bert.After after =
                encoder.readAfter(Past.none(encoder.size(), texts, scratch), Arrays.copyOf(inputs, ENCODER_INPUTS));
        NDArray states = chosen(after.rows(), inputs[5], inputs[7]);
        NDArray words = chosen(after.rows(), inputs[6], inputs[7]);
        return new Step(scores(reading(scratch), states, words, inputs[7], inputs[8]), words, after.past());
    }

    /// Tells a further one.
    ///
    /// @param past    of what was read, without the masked pieces
    /// @param words   the states of the texts' words
    /// @param allowed 1 for each index that may come (B, 1, L + W)
    /// @param spans   the share of each word in the name that is being written (B, 1, W)
    /// @param pieces  what was written last and a masked piece, as [Bert#readAfter] takes them
    Step goOn(Past past, NDArray words, NDArray allowed, NDArray spans, NDArray... pieces) {
        Bert.After after = encoder.readAfter(past, pieces);
        NDArray states = after.rows()
                .reshape(new Shape(allowed.getShape().get(0), 2, hidden))
                .get(new NDIndex(":,1:"));
        return new Step(scores(reading(allowed.getManager()), states, words, allowed, spans), words, after.past());
    }

    private static Pass reading(NDManager scratch) {
        return new Pass(new ParameterStore(scratch, false), false);
    }

    /// @return (B, P, W), to be taken as log-odds
    private NDArray go(Pass pass, NDArray states, NDArray words, NDArray name, NDArray within, NDManager scratch) {
        NDArray wanted =
                pass.through(kinds, states).add(pass.through(kindsOfName, name).mul(within));
        NDArray there = pass.through(kindsOfWords, words);
        NDArray alike = wanted.exp().matMul(there.exp().transpose(0, 2, 1)).add(NEXT_TO_NOTHING);
        NDArray pointed =
                pass.through(query, states).matMul(pass.through(key, words).transpose(0, 2, 1));
        return alike.log().add(Numbers.times(pointed, 1 / Math.sqrt(width), scratch));
    }

    private static NDArray forbidden(NDArray allowed, NDManager scratch) {
        return Numbers.times(allowed.sub(1), NOT_ALLOWED, scratch);
    }

    /// What the masked pieces stand for, and the names that are being written there, in numbers.
    ///
    /// @param inputs as the network takes them
    /// @return (B, P, H)
    NDArray states(Pass pass, NDArray... inputs) {
        NDArray rows = read(pass, inputs);
        return chosen(rows, inputs[5], inputs[7]).add(inputs[8].matMul(chosen(rows, inputs[6], inputs[7])));
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

    private NDArray chosen(NDArray rows, NDArray places, NDArray allowed) {
        long texts = allowed.getShape().get(0);
        return rows.get(new NDIndex("{}", places)).reshape(new Shape(texts, places.size() / texts, hidden));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {inputs[7]};
    }
}
