package iconograph.models.papers.mmib;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.encoder.Bert;
import iconograph.models.blocks.head.Classifier;
import iconograph.models.relations.PairNetwork;
import iconograph.models.relations.RelationSettings;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/// Judges a pair by what a [bottleneck][Bottleneck] lets through of its two opening marks and of the picture.
public final class MmibPairs extends PairNetwork {

    private final Bottleneck bottleneck;
    private final Classifier head;
    private final int width;

    public MmibPairs(RelationSettings settings) {
        this(settings, MmibSettings.shipped());
    }

    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    public MmibPairs(RelationSettings settings, MmibSettings own) {
        this.width = 2 * settings.encoder().hidden();
        this.bottleneck =
                addChildBlock("bottleneck", new Bottleneck(new Bert(settings.encoder(), settings.adapters()), own));
        this.head = addChildBlock("head", settings.head(width));
    }

    @Override
    public Bert encoder() {
        return bottleneck.encoder();
    }

    @Override
    public Classifier head() {
        return head;
    }

    @Override
    protected NDList seen(Pass pass, NDArray... inputs) {
        NDList seen = pass.all(bottleneck, inputs[0], inputs[1], inputs[2], inputs[3]);
        NDArray marks = seen.get(0).get(new NDIndex("{}", inputs[4])).reshape(new Shape(-1, width));
        return new NDList(marks).addAll(seen.subNDList(1));
    }
}
