package iconograph.models.relations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.blocks.loss.ClassWeights;
import iconograph.models.blocks.loss.CrossEntropy;
import iconograph.models.data.Captions;
import iconograph.models.data.RelatedPair;
import iconograph.models.data.SeenPair;
import iconograph.models.data.SharedData;
import iconograph.models.training.Counts;
import iconograph.models.training.Course;
import iconograph.models.training.Material;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/// How a [PairNetwork] learns from pairs of mentions whose relation is known.
///
/// A fifth of the pictures' words are withheld in each epoch, so that a post without a picture is read as well.
public final class PairCourse implements Course<PairBatch> {

    private static final String SET = "mnre";
    private static final double WITHHELD = 0.2;

    private final NDManager manager;
    private final PairNetwork network;
    private final RelationSettings settings;
    private final ParameterStore weights;
    private final List<Lesson> lessons;
    private final double rarity;
    private final ClassWeights counting;
    private final Map<String, List<Lesson>> development = new LinkedHashMap<>();
    private Reserve reserve = new Reserve(0);

    private record Lesson(WordBatch.Input input, int label) {

        /// The pair as if its post had no picture.
        Lesson withoutContext() {
            return new Lesson(input.alone(), label);
        }

        int length() {
            return WordBatch.paddedLength(input.pieces().length);
        }
    }

    /// @param manager owner of the network's weights; closed with the course
    /// @param network initialised
    /// @param rarity  the power by which a rare relation counts more, see [ClassWeights]
    public PairCourse(
            NDManager manager,
            PairNetwork network,
            RelationSettings settings,
            WordPieces pieces,
            List<RelatedPair> pairs,
            List<RelatedPair> development,
            Captions captions,
            double rarity) {
        this.manager = manager;
        this.network = network;
        this.settings = settings;
        this.weights = new ParameterStore(manager, false);
        this.lessons = lessonsOf(pairs, pieces, captions);
        this.rarity = rarity;
        this.counting = ClassWeights.of(
                lessons.stream().map(Lesson::label).toList(),
                settings.labels().names().size(),
                rarity);
        List<Lesson> ready = lessonsOf(development, pieces, captions);
        this.development.put(SET, ready);
        if (settings.contextPieces() > 0) {
            this.development.put(
                    SET + " without pictures",
                    ready.stream().map(Lesson::withoutContext).toList());
        }
    }

    /// MNRE's train split, measured on its dev split; with the pictures' words if the settings ask for them.
    ///
    /// @param make how a network of these settings is made
    public static PairCourse mnre(
            Function<RelationSettings, ? extends PairNetwork> make, RelationSettings settings, Material material)
            throws IOException {
        SharedData data = material.data();
        Captions captions = settings.contextPieces() > 0 ? data.relationCaptions() : Captions.none();
        Torch.engine().setRandomSeed((int) material.seed());
        Backbone backbone = Backbone.baseCased();
        NDManager manager = NDManager.newBaseManager();
        PairNetwork network = make.apply(settings);
        network.start(backbone.checkpoint(manager), manager);
        network.encoder().shorten();
        return new PairCourse(
                manager,
                network,
                settings,
                backbone.pieces(),
                data.relationsToLearnFrom(),
                data.relationsToDevelopOn(),
                captions,
                material.rarity());
    }

    private List<Lesson> lessonsOf(List<RelatedPair> pairs, WordPieces pieces, Captions captions) {
        MarkedInput marked = new MarkedInput(pieces, settings);
        return pairs.stream()
                .map(pair -> new Lesson(
                        marked.of(new SeenPair(pair.pair(), captions.of(pair.picture()))),
                        settings.labels().indexOf(pair.relation())))
                .toList();
    }

    @Override
    public Block network() {
        return network;
    }

    @Override
    public Map<String, String> notes() {
        return Map.of(
                "pairs",
                Integer.toString(lessons.size()),
                "class weights",
                Double.toString(rarity),
                ShippedWeights.LABELS,
                ShippedWeights.listed(settings.labels().names()));
    }

    @Override
    public List<PairBatch> batches(long seed) {
        Random chance = new Random(seed);
        List<Lesson> shuffled = new ArrayList<>();
        for (Lesson lesson : lessons) {
            boolean withheld = lesson.input().hasContext() && chance.nextDouble() < WITHHELD;
            shuffled.add(withheld ? lesson.withoutContext() : lesson);
        }
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

    /// The mean cross-entropy, each pair counting as much as its relation's [weight][ClassWeights], and what the
    /// network itself adds.
    @Override
    public NDArray loss(PairBatch batch, NDManager scratch) {
        int classes = settings.labels().names().size();
        float[] right = new float[batch.size() * classes];
        for (int pair = 0; pair < batch.size(); pair++) {
            int label = batch.labels().get(pair);
            right[pair * classes + label] = counting.of(label);
        }
        Pass pass = new Pass(weights, true);
        NDList seen = network.seen(pass, batch.inputs(scratch));
        NDArray loss = CrossEntropy.of(pass.through(network.head(), seen.get(0)), right, batch.size(), scratch);
        return seen.size() > 1 ? loss.add(seen.get(1)) : loss;
    }

    /// Scores the set at the [reserve][Reserve] that suits it best with its pictures, and without them at the same.
    @Override
    public Map<String, Counts> develop() {
        Map<String, Counts> scores = new LinkedHashMap<>();
        List<String> names = settings.labels().names();
        development.forEach((set, pairs) -> {
            Answered answered = ask(pairs);
            if (set.equals(SET)) {
                reserve = Reserve.best(answered.scores(), answered.gold(), names);
            }
            scores.put(
                    set,
                    reserve.scores(answered.scores(), answered.gold(), names).all());
        });
        return scores;
    }

    private record Answered(List<float[]> scores, List<Integer> gold) {}

    private Answered ask(List<Lesson> pairs) {
        List<float[]> answers = new ArrayList<>();
        List<Integer> gold = new ArrayList<>();
        for (PairBatch batch : batched(pairs)) {
            try (NDManager scratch = NDManager.newBaseManager()) {
                float[] all = new Pass(weights, false)
                        .through(network, batch.inputs(scratch))
                        .toFloatArray();
                int classes = all.length / batch.size();
                for (int pair = 0; pair < batch.size(); pair++) {
                    answers.add(Arrays.copyOfRange(all, pair * classes, (pair + 1) * classes));
                }
            }
            gold.addAll(batch.labels());
        }
        return new Answered(answers, gold);
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
