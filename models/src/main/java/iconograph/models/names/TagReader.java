package iconograph.models.names;

import java.io.IOException;
import java.util.List;

import iconograph.contracts.ModelVersion;
import iconograph.models.Torch;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.blocks.head.TagMoves;
import iconograph.models.data.SeenText;

import ai.djl.ndarray.NDManager;

/// A trained [TagNetwork], reading.
///
/// Texts go through the network sorted by length and padded to few lengths; one that is longer than the encoder can see
/// goes through in [windows][Window], and its tags are chosen over the whole text, so that no name is lost at a border.
public final class TagReader extends WordReader {

    private final NDManager manager;
    private final TagNetwork network;
    private final TagScores scores;
    private final ModelVersion version;

    private TagReader(NDManager manager, TagNetwork network, TagScores scores, ModelVersion version) {
        this.manager = manager;
        this.network = network;
        this.scores = scores;
        this.version = version;
    }

    /// @param name    in the catalogue
    /// @param network made with these settings
    /// @param shipped weights that were trained with them
    /// @throws IOException if they are those of something else
    public static TagReader of(String name, TagNetwork network, NameSettings settings, ShippedWeights shipped)
            throws IOException {
        Torch.engine();
        NDManager manager = Torch.manager();
        try {
            Backbone backbone = Backbone.baseCased();
            network.start(backbone.checkpoint(manager), manager);
            shipped.checkLabels(settings.types());
            Weights.restore(network, shipped.weights());
            network.readWith(backbone.frozen(settings.encoder()), manager);
            ModelVersion version = new ModelVersion(name, shipped.version());
            return new TagReader(manager, network, new TagScores(network, settings.cut(backbone.pieces())), version);
        } catch (IllegalArgumentException e) {
            manager.close();
            throw new IOException("the weights of %s do not fit: %s".formatted(name, e.getMessage()), e);
        }
    }

    @Override
    public ModelVersion version() {
        return version;
    }

    @Override
    protected List<List<BioTags.Found>> find(List<SeenText> texts) {
        TagMoves moves = network.head().crf().moves();
        return scores.of(texts).stream()
                .map(text -> network.head().tags().decode(text, moves))
                .toList();
    }

    @Override
    public void close() {
        manager.close();
    }
}
