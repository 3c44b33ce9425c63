package iconograph.models.papers.gem;

import java.util.function.UnaryOperator;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.encoder.Bert;
import iconograph.models.blocks.head.TagHead;
import iconograph.models.data.FineTypes;
import iconograph.models.names.NameSettings;
import iconograph.models.names.TagNetwork;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Judges each word piece by the encoder's vector for it: by coarse types, and with that in mind by fine ones.
public final class Gem extends TagNetwork {

    private final Bert encoder;
    private final GranularHead head;

    public Gem(NameSettings settings) {
        this(settings, GemSettings.shipped(), FineTypes::coarseOf);
    }

    /// @param coarseOf the type that a fine one implies
    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    public Gem(NameSettings settings, GemSettings own, UnaryOperator<String> coarseOf) {
        this.encoder = addChildBlock("encoder", new Bert(settings.encoder(), settings.adapters()));
        this.head = addChildBlock(
                "head",
                new GranularHead(
                        settings.types(),
                        coarseOf,
                        own.transition(),
                        settings.encoder().hidden(),
                        settings.encoder().dropout()));
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
