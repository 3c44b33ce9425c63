package iconograph.models.grounding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import iconograph.contracts.ModelVersion;
import iconograph.models.RegionReader;
import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;
import iconograph.models.sight.FacesAndWriting;

import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import org.jspecify.annotations.Nullable;

/// A trained [Grounder], reading.
public final class GroundingReader implements RegionReader {

    static final String PLACES = "places";

    /// A likelihood that nothing is shown is never so high.
    private static final double ALWAYS_SHOWN = Double.POSITIVE_INFINITY;

    private final NDManager manager;
    private final Grounder network;
    private final GrounderSettings settings;
    private final Places places;
    private final double threshold;
    private final PhraseStates states;
    private final ModelVersion version;

    private GroundingReader(
            NDManager manager,
            Grounder network,
            GrounderSettings settings,
            Places places,
            double threshold,
            PhraseStates states,
            ModelVersion version) {
        this.manager = manager;
        this.network = network;
        this.settings = settings;
        this.places = places;
        this.threshold = threshold;
        this.states = states;
        this.version = version;
    }

    /// @param name    in the catalogue
    /// @param shipped weights that were trained with the shipped or the earlier settings
    /// @throws IOException if they are those of something else
    public static GroundingReader of(String name, ShippedWeights shipped) throws IOException {
        Torch.engine();
        NDManager manager = Torch.manager();
        try {
            Map<String, SafeTensors.Tensor> kept =
                    new LinkedHashMap<>(shipped.weights().weights());
            boolean told = kept.keySet().stream().anyMatch(weight -> weight.startsWith(Grounder.FOUND));
            GrounderSettings settings = told ? GrounderSettings.shipped() : GrounderSettings.earlier();
            Grounder network = new Grounder(settings);
            network.start(manager);
            SafeTensors.@Nullable Tensor boxes = kept.remove(PLACES);
            if (boxes == null) {
                throw new IllegalArgumentException("they have no places");
            }
            Weights.restore(network, new SafeTensors(kept, Map.of()));
            network.freezeParameters(true);
            return new GroundingReader(
                    manager,
                    network,
                    settings,
                    Places.of(boxes),
                    Double.parseDouble(shipped.weights().notes().getOrDefault("threshold", "0.5")),
                    PhraseStates.load(),
                    new ModelVersion(name, shipped.version()));
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
    public Looked look(View view) {
        return look(view, FacesAndWriting.NOT_LOOKED_FOR);
    }

    @Override
    public Looked look(View view, FacesAndWriting found) {
        return new Glance(view, Scene.of(view.cells(), Scene.inShares(view), found, places));
    }

    /// A picture, looked at.
    private final class Glance implements Looked {

        private final View view;
        private final Scene scene;

        Glance(View view, Scene scene) {
            this.view = view;
            this.scene = scene;
        }

        @Override
        public List<Box> regions() {
            return scene.regions().stream().map(this::inPixels).toList();
        }

        private Box inPixels(Box region) {
            return region.times(view.width(), view.height()).within(view.width(), view.height());
        }

        @Override
        public List<List<Grounded>> ground(List<Sentence> sentences) {
            return ground(sentences, threshold);
        }

        @Override
        public List<List<Grounded>> groundShown(List<Sentence> sentences) {
            return ground(sentences, ALWAYS_SHOWN);
        }

        private List<List<Grounded>> ground(List<Sentence> sentences, double border) {
            List<List<float[]>> phrases = states.of(sentences);
            List<float[]> all = phrases.stream().flatMap(List::stream).toList();
            List<Grounded> grounded = all.isEmpty() ? List.of() : grounded(all, border);
            List<List<Grounded>> bySentence = new ArrayList<>();
            int next = 0;
            for (List<float[]> some : phrases) {
                bySentence.add(grounded.subList(next, next + some.size()));
                next += some.size();
            }
            return bySentence;
        }

        private List<Grounded> grounded(List<float[]> phrases, double border) {
            SceneBatch batch = new SceneBatch(List.of(scene), List.of(phrases));
            int columns = 1 + scene.size();
            try (NDManager scratch = Torch.manager()) {
                float[] scores = new Pass(new ParameterStore(scratch, false), false)
                        .through(network, batch.arrays(settings.phrase(), scratch))
                        .toFloatArray();
                return IntStream.range(0, phrases.size())
                        .mapToObj(phrase -> Arrays.copyOfRange(scores, phrase * columns, (phrase + 1) * columns))
                        .map(row -> grounded(Decision.of(row, scene.regions(), border)))
                        .toList();
            }
        }

        private Grounded grounded(Decision decision) {
            return new Grounded(
                    IntStream.range(0, decision.regions().size())
                            .mapToObj(i -> new Region(
                                    inPixels(scene.regions()
                                            .get(decision.regions().get(i))),
                                    decision.support().get(i)))
                            .toList(),
                    decision.notShown());
        }
    }

    @Override
    public void close() {
        states.close();
        manager.close();
    }
}
