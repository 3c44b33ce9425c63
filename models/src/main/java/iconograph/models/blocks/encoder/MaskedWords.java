package iconograph.models.blocks.encoder;

import java.util.stream.IntStream;

import iconograph.models.blocks.PackedHalves;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/// The checkpoint's own head: which word piece stood where one is masked.
///
/// In: rows (N, H) of [Bert]. Out: a score for each word piece, or for each of some (N, V), not normalised.
public final class MaskedWords extends SizedBlock {

    private final Bert encoder;
    private final AdaptedLinear transform;
    private final LayerNormalisation norm;
    private final Parameter bias;
    private final int[] choices;
    private @Nullable Chosen kept;

    /// What some pieces are scored with.
    ///
    /// @param packed whether the vectors are [laid out for the processor][PackedHalves]
    private record Chosen(NDArray vectors, NDArray biases, boolean packed) {

        private NDList scores(NDArray rows) {
            return packed
                    ? new NDList(PackedHalves.linear(rows, vectors, biases))
                    : Linear.linear(rows, vectors, biases);
        }

        private void attach(NDManager manager) {
            vectors.attach(manager);
            biases.attach(manager);
        }
    }

    /// @param encoder its word vectors are the head's as well
    public MaskedWords(Bert encoder) {
        this(encoder, IntStream.range(0, encoder.size().vocabulary()).toArray());
    }

    /// Chooses between some pieces only, which costs less where they are few.
    ///
    /// @param choices word pieces, in the order of the scores
    @SuppressWarnings("this-escape") // DJL registers weights and children from the constructor
    public MaskedWords(Bert encoder, int[] choices) {
        int hidden = encoder.size().hidden();
        this.encoder = encoder;
        this.transform = addChildBlock("transform", new AdaptedLinear(hidden, hidden, 0, 0));
        this.norm = addChildBlock("norm", new LayerNormalisation(hidden));
        this.bias = frozen("bias", encoder.size().vocabulary());
        this.choices = choices.clone();
    }

    public MaskedWords load(Checkpoint checkpoint) {
        transform.load(checkpoint, "cls/predictions/transform/dense");
        norm.load(checkpoint, "cls/predictions/transform/LayerNorm");
        bias.setArray(checkpoint.read("cls/predictions/output_bias"));
        return this;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        Pass pass = new Pass(weights, training);
        NDArray rows = pass.through(norm, Activation.gelu(pass.through(transform, inputs.singletonOrThrow())));
        if (choices.length == encoder.size().vocabulary()) {
            return Linear.linear(rows, encoder.wordVectors(), bias.getArray());
        }
        Chosen chosen = kept == null ? chosen(rows.getManager()) : kept;
        return chosen.scores(rows);
    }

    /// Keeps what it scores its choices with from now on, for one that only reads and does so again and again. The
    /// encoder's word vectors must not change any more.
    ///
    /// @param manager owner of what is kept
    public void keepChoices(NDManager manager) {
        Chosen chosen = chosen(manager);
        if (FrozenFormat.fastestOn(manager.getDevice()) == FrozenFormat.PACKED_HALVES) {
            try (NDArray vectors = chosen.vectors()) {
                chosen = new Chosen(PackedHalves.packed(vectors), chosen.biases(), true);
            }
            chosen.attach(manager);
        }
        this.kept = chosen;
    }

    private Chosen chosen(NDManager manager) {
        try (NDArray places = manager.create(choices)) {
            NDIndex at = new NDIndex("{}", places);
            Chosen chosen =
                    new Chosen(encoder.wordVectors().get(at), bias.getArray().get(at), false);
            chosen.attach(manager);
            return chosen;
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), choices.length)};
    }
}
