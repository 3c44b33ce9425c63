package iconograph.models.papers.tagger;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.encoder.Bert;
import iconograph.models.blocks.head.TagHead;
import iconograph.models.names.NameSettings;
import iconograph.models.names.TagNetwork;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Judges each word piece by the encoder's vector for it, and by nothing else.
public final class Tagger extends TagNetwork {

    private final Bert encoder;
    private final TagHead head;

    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    public Tagger(NameSettings settings) {
        this.encoder = addChildBlock("encoder", new Bert(settings.encoder(), settings.adapters()));
        this.head = addChildBlock("head", settings.head(settings.types()));
    }

    @Override
    public Bert encoder() {
        return encoder;
    }

    @Override
    public TagHead head() {
        return head;
    }

    @Override
    protected NDList seen(Pass pass, NDArray... inputs) {
        return new NDList(pass.through(encoder, inputs[0], inputs[1], inputs[2]));
    }
}
