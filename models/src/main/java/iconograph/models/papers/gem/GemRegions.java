package iconograph.models.papers.gem;

import java.io.IOException;
import java.util.ArrayList;
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
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.grounding.Places;
import iconograph.models.grounding.Scene;
import iconograph.models.grounding.SentenceStates;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import org.jspecify.annotations.Nullable;

/// A trained [Matcher], pointing: the region around the peak of a phrase's [heat][HeatMap].
///
/// It always names a region. How well phrase and picture match is told as `notShown`, but says too little to refuse by.
public final class GemRegions implements RegionReader {

    static final String PLACES = "places";

    private static final int STATE = SentenceStates.HIDDEN;

    private final NDManager manager;
    private final Matcher network;
    private final Places places;
    private final SentenceStates states;
    private final ModelVersion version;

    private GemRegions(NDManager manager, Matcher network, Places places, SentenceStates states, ModelVersion version) {
        this.manager = manager;
        this.network = network;
        this.places = places;
        this.states = states;
        this.version = version;
    }

    /// @param name    in the catalogue
    /// @param shipped weights that were trained with the shipped settings
    /// @throws IOException if they are those of something else
    public static GemRegions of(String name, ShippedWeights shipped) throws IOException {
        Torch.engine();
        NDManager manager = Torch.manager();
        try {
            Matcher network = new Matcher(MatcherSettings.shipped());
            network.start(manager);
            Map<String, SafeTensors.Tensor> kept =
                    new LinkedHashMap<>(shipped.weights().weights());
            SafeTensors.@Nullable Tensor boxes = kept.remove(PLACES);
            if (boxes == null) {
                throw new IllegalArgumentException("they have no places");
            }
            Weights.restore(network, new SafeTensors(kept, Map.of()));
            network.freezeParameters(true);
            return new GemRegions(
                    manager,
                    network,
                    Places.of(boxes),
                    SentenceStates.load(),
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
        return new Glance(view, Scene.of(view, places));
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
            List<SentenceStates.Encoded> encoded = states.of(sentences);
            List<List<float[]>> asked = new ArrayList<>();
            for (int i = 0; i < encoded.size(); i++) {
                Sentence sentence = sentences.get(i);
                SentenceStates.Encoded words = encoded.get(i);
                asked.add(sentence.phrases().stream()
                        .map(phrase -> CaptionedPicture.states(words, telling(phrase, sentence, words)))
                        .toList());
            }
            return grounded(asked);
        }

        private static int[] telling(Phrase phrase, Sentence sentence, SentenceStates.Encoded words) {
            int end = Math.min(phrase.end(), words.words());
            return CaptionedPicture.telling(sentence, Math.min(phrase.start(), end - 1), end);
        }

        /// @param asked for each sentence, for each of its phrases the states of its words
        private List<List<Grounded>> grounded(List<List<float[]>> asked) {
            float[] words = joined(asked.stream().flatMap(List::stream).toList());
            if (words.length == 0) {
                return asked.stream().map(none -> List.<Grounded>of()).toList();
            }
            try (NDManager scratch = Torch.manager()) {
                Matcher.Sight sight = network.look(
                        new Pass(new ParameterStore(scratch, false), false),
                        scratch.create(words, new Shape(1, words.length / STATE, STATE)),
                        scratch.create(scene.cells(), new Shape(1, View.ROWS * View.ROWS, View.FEATURES)));
                float[] attention = sight.attention().toFloatArray();
                float[] gradient = sight.gradient().toFloatArray();
                float[] scores = sight.scores().toFloatArray();
                List<List<Grounded>> grounded = new ArrayList<>();
                int next = 0;
                for (List<float[]> phrases : asked) {
                    List<Grounded> some = new ArrayList<>();
                    for (float[] phrase : phrases) {
                        int count = phrase.length / STATE;
                        some.add(grounded(HeatMap.of(attention, gradient, next, count), mean(scores, next, count)));
                        next += count;
                    }
                    grounded.add(some);
                }
                return grounded;
            }
        }

        private Grounded grounded(HeatMap heat, double match) {
            HeatMap.Candidate best = heat.around(scene).getFirst();
            Box box = inPixels(scene.regions().get(best.region()));
            return new Grounded(List.of(new Region(box, Math.min(1, best.score()))), 1 / (1 + Math.exp(match)));
        }
    }

    private static float[] joined(List<float[]> parts) {
        float[] all = new float[parts.stream().mapToInt(part -> part.length).sum()];
        int next = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, next, part.length);
            next += part.length;
        }
        return all;
    }

    private static double mean(float[] values, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToDouble(i -> values[i])
                .average()
                .orElse(0);
    }

    @Override
    public void close() {
        states.close();
        manager.close();
    }
}
