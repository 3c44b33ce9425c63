package iconograph.models.papers.markers;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;
import iconograph.models.blocks.encoder.Bert;
import iconograph.models.blocks.encoder.Checkpoint;
import iconograph.models.blocks.head.Classifier;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/// Gives a pair of marked mentions a score for each relation, from the vectors of their opening marks.
///
/// In: word piece ids (B, T) as 64-bit integers; 1 for each real piece, 0 for padding (B, T) as floats; 1 for
/// each piece of the picture's words, 0 for others (B, T) as 64-bit integers; the rows of the opening marks among the
/// B*T, head and tail of the first pair, then of the second, … (2B) as 64-bit integers.
/// Out: scores (B, C), not normalised. B pairs, T word pieces, C relations.
///
/// @see <a href="https://arxiv.org/abs/1906.03158">Baldini Soares et al. 2019, Matching the blanks</a>
public final class Markers extends SizedBlock {

    private final Bert encoder;
    private final Classifier head;
    private final int width;

    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    public Markers(MarkersSettings settings) {
        this.width = 2 * settings.encoder().hidden();
        this.encoder = addChildBlock("encoder", new Bert(settings.encoder(), settings.adapters()));
        this.head = addChildBlock(
                "head",
                new Classifier(
                        settings.labels().names().size(),
                        width,
                        settings.encoder().dropout()));
    }

    /// Takes the frozen weights from a checkpoint.
    public Markers load(Checkpoint checkpoint) {
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

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        Pass pass = new Pass(weights, training);
        NDArray rows = pass.through(encoder, inputs.get(0), inputs.get(1), inputs.get(2));
        NDArray marks = rows.get(new NDIndex("{}", inputs.get(3)));
        return new NDList(pass.through(head, marks.reshape(new Shape(-1, width))));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return head.getOutputShapes(new Shape[] {new Shape(inputs[0].get(0), width)});
    }
}
