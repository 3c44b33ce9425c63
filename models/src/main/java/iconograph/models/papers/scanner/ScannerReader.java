package iconograph.models.papers.scanner;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import iconograph.contracts.Knowledge;
import iconograph.contracts.ModelVersion;
import iconograph.models.Torch;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.blocks.knowledge.RememberedKnowledge;
import iconograph.models.data.SeenText;
import iconograph.models.names.WordReader;

import ai.djl.ndarray.NDManager;

/// A trained [Scanner], reading.
public final class ScannerReader extends WordReader {

    private static final int NAMES_REMEMBERED = 10_000;

    private final NDManager manager;
    private final Recognition recognition;
    private final ScannerSettings settings;
    private final Trust trust;
    private final ModelVersion version;

    private ScannerReader(
            NDManager manager, Recognition recognition, ScannerSettings settings, Trust trust, ModelVersion version) {
        this.manager = manager;
        this.recognition = recognition;
        this.settings = settings;
        this.trust = trust;
        this.version = version;
    }

    /// @param name      in the catalogue
    /// @param shipped   weights that were trained with these settings
    /// @param knowledge what it may look up
    /// @throws IOException if they are those of something else
    public static ScannerReader of(String name, ScannerSettings settings, ShippedWeights shipped, Knowledge knowledge)
            throws IOException {
        Torch.engine();
        NDManager manager = Torch.manager();
        try {
            Backbone backbone = Backbone.baseCased();
            Scanner network = new Scanner(settings);
            network.start(backbone.checkpoint(manager), manager);
            Weights.restore(network, shipped.weights());
            network.readWith(backbone.frozen(settings.names().encoder()), manager);
            Map<String, String> notes = shipped.weights().notes();
            return new ScannerReader(
                    manager,
                    new Recognition(
                            network, settings, backbone.pieces(), new RememberedKnowledge(knowledge, NAMES_REMEMBERED)),
                    settings,
                    new Trust(
                            Double.parseDouble(notes.getOrDefault("doubt", "0")),
                            Double.parseDouble(notes.getOrDefault("threshold", "0"))),
                    new ModelVersion(name, shipped.version()));
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
        return recognition.of(texts).stream()
                .map(judged -> trust.names(judged, settings.classes()))
                .toList();
    }

    @Override
    public void close() {
        manager.close();
    }
}
