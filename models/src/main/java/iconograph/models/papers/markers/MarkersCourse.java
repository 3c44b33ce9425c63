package iconograph.models.papers.markers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import iconograph.models.Torch;
import iconograph.models.blocks.Numbers;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.RelatedPair;
import iconograph.models.data.SharedData;
import iconograph.models.training.Counts;
import iconograph.models.training.Course;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/// How [Markers] learns from pairs of mentions whose relation is known.
public final class MarkersCourse implements Course<PairBatch> {

    private final NDManager manager;
    private final Markers network;
    private final MarkersSettings settings;
    private final ParameterStore weights;
    private final List<Lesson> lessons;
    private final List<Lesson> development;
    private Reserve reserve = new Reserve(0);

    private record Lesson(WordBatch.Input input, int label) {

        int length() {
            return WordBatch.paddedLength(input.pieces().length);
        }
    }

    /// @param manager owner of the network's weights; closed with the course
    /// @param network initialised
    MarkersCourse(
            NDManager manager,
            Markers network,
            MarkersSettings settings,
            WordPieces pieces,
            List<RelatedPair> pairs,
            List<RelatedPair> development) {
        this.manager = manager;
        this.network = network;
        this.settings = settings;
        this.weights = new ParameterStore(manager, false);
        this.lessons = lessonsOf(pairs, pieces);
        this.development = lessonsOf(development, pieces);
    }

    /// The course of the shipped weights: MNRE's train split, measured on its dev split.
    ///
    /// @param seed of the weights that start at random
    public static MarkersCourse shipped(SharedData data, long seed) throws IOException {
        Torch.engine().setRandomSeed((int) seed);
        MarkersSettings settings = MarkersSettings.shipped();
        Backbone backbone = Backbone.baseCased();
        NDManager manager = NDManager.newBaseManager();
        Markers network = new Markers(settings).load(backbone.checkpoint(manager));
        network.initialize(manager, DataType.FLOAT32, new Shape(1, 8), new Shape(1, 8), new Shape(2));
        network.encoder().shorten();
        return new MarkersCourse(
                manager,
                network,
                settings,
                backbone.pieces(),
                data.relationsToLearnFrom(),
                data.relationsToDevelopOn());
    }

    private List<Lesson> lessonsOf(List<RelatedPair> pairs, WordPieces pieces) {
        MarkedInput marked = new MarkedInput(pieces, settings);
        return pairs.stream()
                .map(pair ->
                        new Lesson(marked.of(pair.pair()), settings.labels().indexOf(pair.relation())))
                .toList();
    }

    @Override
    public Block network() {
        return network;
    }

    @Override
    public Map<String, String> notes() {
        return Map.of("pairs", Integer.toString(lessons.size()));
    }

    @Override
    public List<PairBatch> batches(long seed) {
        Random chance = new Random(seed);
        List<Lesson> shuffled = new ArrayList<>(lessons);
        Collections.shuffle(shuffled, chance);
        List<PairBatch> batches = new ArrayList<>(batched(shuffled));
        Collections.shuffle(batches, chance);
        return batches;
    }

    private static List<PairBatch> batched(List<Lesson> lessons) {
        return WordBatch.sameLength(lessons, Lesson::length, PairBatch.PIECES).stream()
                .map(same -> new PairBatch(
                        new WordBatch(
                                same.stream().map(Lesson::input).toList(),
                                same.getFirst().length()),
                        same.stream().map(Lesson::label).toList()))
                .toList();
    }

    /// The mean cross-entropy.
    @Override
    public NDArray loss(PairBatch batch, NDManager scratch) {
        int classes = settings.labels().names().size();
        float[] right = new float[batch.size() * classes];
        for (int pair = 0; pair < batch.size(); pair++) {
            right[pair * classes + batch.labels().get(pair)] = 1;
        }
        NDArray logs = scores(batch, true, scratch).logSoftmax(-1);
        NDArray hit = logs.mul(scratch.create(right, new Shape(batch.size(), classes)));
        return Numbers.times(hit.sum(), -1.0 / batch.size(), scratch);
    }

    private NDArray scores(PairBatch batch, boolean training, NDManager scratch) {
        return new Pass(weights, training)
                .through(network, batch.words().ids(scratch), batch.words().real(scratch), batch.marks(scratch));
    }

    /// Scores the set at the [reserve][Reserve] that suits it best.
    @Override
    public Map<String, Counts> develop() {
        List<float[]> answers = new ArrayList<>();
        List<Integer> gold = new ArrayList<>();
        for (PairBatch batch : batched(development)) {
            try (NDManager scratch = NDManager.newBaseManager()) {
                float[] all = scores(batch, false, scratch).toFloatArray();
                int classes = all.length / batch.size();
                for (int pair = 0; pair < batch.size(); pair++) {
                    answers.add(Arrays.copyOfRange(all, pair * classes, (pair + 1) * classes));
                }
            }
            gold.addAll(batch.labels());
        }
        List<String> names = settings.labels().names();
        reserve = Reserve.best(answers, gold, names);
        return Map.of("mnre", reserve.scores(answers, gold, names).all());
    }

    @Override
    public SafeTensors learned(Map<String, String> notes) {
        Map<String, SafeTensors.Tensor> learned =
                new LinkedHashMap<>(Weights.copyOf(network, Map.of()).weights());
        learned.computeIfPresent("head.bias", (name, bias) -> reserve.workedInto(bias));
        Map<String, String> all = new LinkedHashMap<>(notes);
        all.put("reserve", "%.1f".formatted(reserve.value()));
        return new SafeTensors(learned, all);
    }

    @Override
    public void close() {
        manager.close();
    }
}
