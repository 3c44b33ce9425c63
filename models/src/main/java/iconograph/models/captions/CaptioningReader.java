package iconograph.models.captions;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import iconograph.contracts.ModelVersion;
import iconograph.models.CaptionReader;
import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.grounding.Places;
import iconograph.models.grounding.RegionFeatures;
import iconograph.models.objects.View;

import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;

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
            network.encoder().readWith(backbone.frozen(settings.encoder()), manager);
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
        BeamSearch.Sequence best = search.best(beginnings -> next(regions, beginnings));
        return new Caption(words.text(best.choices()), Math.exp(best.mean()));
    }

    private List<float[]> next(RegionFeatures regions, List<int[]> beginnings) {
        int[] choices = words.choices();
        List<CaptionBatch.Row> rows = beginnings.stream()
                .map(places ->
                        Arrays.stream(places).map(place -> choices[place]).toArray())
                .map(pieces -> new CaptionBatch.Row(regions, List.of(CaptionBatch.Caption.begun(pieces))))
                .toList();
        try (NDManager scratch = Torch.manager()) {
            float[] logs = new Pass(new ParameterStore(scratch, false), false)
                    .through(network, new CaptionBatch(rows, settings, words.vocabulary()).arrays(scratch))
                    .logSoftmax(-1)
                    .toFloatArray();
            return IntStream.range(0, rows.size())
                    .mapToObj(row -> Arrays.copyOfRange(logs, row * choices.length, (row + 1) * choices.length))
                    .toList();
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
