package iconograph.models.papers.mmib;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.encoder.Bert;
import iconograph.models.blocks.head.TagHead;
import iconograph.models.names.NameSettings;
import iconograph.models.names.TagNetwork;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Judges each word piece by what a [bottleneck][Bottleneck] lets through of it and of the picture.
public final class Mmib extends TagNetwork {

    private final Bottleneck bottleneck;
    private final TagHead head;

    public Mmib(NameSettings settings) {
        this(settings, MmibSettings.shipped());
    }

    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    public Mmib(NameSettings settings, MmibSettings own) {
        this.bottleneck =
                addChildBlock("bottleneck", new Bottleneck(new Bert(settings.encoder(), settings.adapters()), own));
        this.head = addChildBlock("head", settings.head(settings.types()));
    }

    @Override
    public Bert encoder() {
        return bottleneck.encoder();
    }

    @Override
    public TagHead head() {
        return head;
    }

    @Override
    protected NDList seen(Pass pass, NDArray... inputs) {
        return pass.all(bottleneck, inputs);
    }
}
