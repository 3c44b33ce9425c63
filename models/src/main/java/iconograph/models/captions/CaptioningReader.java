package iconograph.models.captions;

import java.io.IOException;
import java.util.Map;

import iconograph.contracts.ModelVersion;
import iconograph.models.CaptionReader;
import iconograph.models.Torch;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.grounding.Places;
import iconograph.models.grounding.RegionFeatures;
import iconograph.models.objects.View;

import ai.djl.ndarray.NDManager;

/// A trained [Captioner], writing.
public final class CaptioningReader implements CaptionReader {

    private static final int WIDTH = 3;

    private final NDManager manager;
    private final Captioner network;
    private final CaptionSettings settings;
    private final CaptionWords words;
    private final Places grid;
    private final BeamSearch search;
    private final ModelVersion version;

    private CaptioningReader(
            NDManager manager, Captioner network, CaptionSettings settings, CaptionWords words, ModelVersion version) {
        this.manager = manager;
        this.network = network;
        this.settings = settings;
        this.words = words;
        this.grid = Places.grid(settings.rows());
        this.search = new BeamSearch(WIDTH, settings.pieces(), CaptionWords.END);
        this.version = version;
    }

    /// @param name    in the catalogue
    /// @param shipped weights that were trained with the shipped settings
    /// @throws IOException if they are those of something else
    public static CaptioningReader of(String name, ShippedWeights shipped) throws IOException {
        Torch.engine();
        NDManager manager = Torch.manager();
        try {
            CaptionSettings settings = CaptionSettings.shipped();
            Backbone backbone = Backbone.baseCased();
            CaptionWords words =
                    CaptionWords.of(shipped.weights().notes().getOrDefault(CaptionCourse.WORDS, ""), backbone.pieces());
            Captioner network = new Captioner(settings, words.choices());
            network.start(backbone.checkpoint(manager), manager);
            Weights.restore(network, new SafeTensors(shipped.weights().weights(), Map.of()));
            network.freezeParameters(true);
            network.readWith(backbone.frozen(settings.encoder()), manager);
            return new CaptioningReader(manager, network, settings, words, new ModelVersion(name, shipped.version()));
        } catch (IOException e) {
            manager.close();
            throw e;
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
    public Caption describe(View view) {
        RegionFeatures regions = RegionFeatures.of(view, grid, settings.things());
        try (CaptionWriter writer = new CaptionWriter(network, settings, words, regions)) {
            BeamSearch.Sequence best = search.best(writer::next);
            return new Caption(words.text(best.choices()), Math.exp(best.mean()));
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
