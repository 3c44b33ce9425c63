package iconograph.models.papers.markers;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.encoder.Bert;
import iconograph.models.blocks.head.Classifier;
import iconograph.models.relations.PairNetwork;
import iconograph.models.relations.RelationSettings;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/// Judges a pair by the encoder's vectors for the two opening marks.
///
/// @see <a href="https://arxiv.org/abs/1906.03158">Baldini Soares et al. 2019, Matching the blanks</a>
public final class Markers extends PairNetwork {

    private final Bert encoder;
    private final Classifier head;
    private final int width;

    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    public Markers(RelationSettings settings) {
        this.width = 2 * settings.encoder().hidden();
        this.encoder = addChildBlock("encoder", new Bert(settings.encoder(), settings.adapters()));
        this.head = addChildBlock("head", settings.head(width));
    }

    @Override
    public Bert encoder() {
        return encoder;
    }

    @Override
    public Classifier head() {
        return head;
    }

    @Override
    protected NDList seen(Pass pass, NDArray... inputs) {
        NDArray rows = pass.through(encoder, inputs[0], inputs[1], inputs[2]);
        return new NDList(rows.get(new NDIndex("{}", inputs[4])).reshape(new Shape(-1, width)));
    }
}
