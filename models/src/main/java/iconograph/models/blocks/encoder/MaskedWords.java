package iconograph.models.blocks.encoder;

import java.util.stream.IntStream;

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

/// The checkpoint's own head: which word piece stood where one is masked.
///
/// In: rows (N, H) of [Bert]. Out: a score for each word piece, or for each of some (N, V), not normalised.
public final class MaskedWords extends SizedBlock {

    private final Bert encoder;
    private final AdaptedLinear transform;
    private final LayerNormalisation norm;
    private final Parameter bias;
    private final int[] choices;

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
        NDManager manager = rows.getManager();
        NDIndex chosen = new NDIndex("{}", manager.create(choices));
        NDArray vectors = encoder.wordVectors().get(chosen);
        vectors.attach(manager);
        NDArray biases = bias.getArray().get(chosen);
        biases.attach(manager);
        return Linear.linear(rows, vectors, biases);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), choices.length)};
    }
}
