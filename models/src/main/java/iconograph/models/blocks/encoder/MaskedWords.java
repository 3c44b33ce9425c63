package iconograph.models.blocks.encoder;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/// The checkpoint's own head: which word piece stood where one is masked.
///
/// In: rows (N, H) of [Bert]. Out: a score for each word piece (N, V), not normalised.
public final class MaskedWords extends SizedBlock {

    private final Bert encoder;
    private final AdaptedLinear transform;
    private final LayerNormalisation norm;
    private final Parameter bias;

    /// @param encoder its word vectors are the head's as well
    @SuppressWarnings("this-escape") // DJL registers weights and children from the constructor
    public MaskedWords(Bert encoder) {
        int hidden = encoder.size().hidden();
        this.encoder = encoder;
        this.transform = addChildBlock("transform", new AdaptedLinear(hidden, hidden, 0, 0));
        this.norm = addChildBlock("norm", new LayerNormalisation(hidden));
        this.bias = frozen("bias", encoder.size().vocabulary());
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
        return Linear.linear(
                pass.through(norm, Activation.gelu(pass.through(transform, inputs.singletonOrThrow()))),
                encoder.wordVectors(),
                bias.getArray());
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), encoder.size().vocabulary())};
    }
}
