package iconograph.models.papers.joint;

import java.io.IOException;
import java.util.ArrayList;
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
import iconograph.models.data.Captions;
import iconograph.models.data.RelatedPair;
import iconograph.models.data.RelatedPost;
import iconograph.models.data.SharedData;
import iconograph.models.training.Counts;
import iconograph.models.training.Course;
import iconograph.models.training.Material;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/// How a [Joint] learns from posts of which people say how their names relate.
///
/// An epoch has every post once, with one wrong span, chosen anew. A fifth of the pictures' words are withheld in
/// each epoch, so that a post without a picture is read as well, and one of seven words of the text is hidden, so that
/// names and relations are found by what stands around them and not by heart. It is measured by strict triples: both
/// spans and the relation, which says the types.
public final class JointCourse implements Course<PostBatch> {

    private static final String SET = "mnre triples";
    private static final double WITHHELD = 0.2;
    private static final double HIDDEN = 0.15;

    private final NDManager manager;
    private final Joint network;
    private final JointSettings settings;
    private final ParameterStore weights;
    private final int mask;
    private final List<PostLesson> lessons;
    private final Map<String, List<PostLesson>> development = new LinkedHashMap<>();
    private Leaning leaning = Leaning.NONE;

    /// @param manager     owner of the network's weights; closed with the course
    /// @param network     initialised
    /// @param pairs       to learn from, all of a post's
    /// @param development to measure on, likewise
    JointCourse(
            NDManager manager,
            Joint network,
            JointSettings settings,
            WordPieces pieces,
            List<RelatedPair> pairs,
            List<RelatedPair> development,
            Captions captions) {
        this.manager = manager;
        this.network = network;
        this.settings = settings;
        this.weights = new ParameterStore(manager, false);
        this.mask = pieces.id("[MASK]");
        this.lessons = lessonsOf(pairs, pieces, captions);
        List<PostLesson> ready = lessonsOf(development, pieces, captions);
        this.development.put(SET, ready);
        this.development.put(
                SET + " without pictures",
                ready.stream().map(PostLesson::withoutContext).toList());
    }

    /// MNRE's train split, measured on its dev split, with the pictures' words.
    ///
    public static JointCourse mnre(Material material) throws IOException {
        SharedData data = material.data();
        JointSettings settings = JointSettings.mnre();
        Captions captions = data.relationCaptions();
        Torch.engine().setRandomSeed((int) material.seed());
        Backbone backbone = Backbone.baseCased();
        NDManager manager = NDManager.newBaseManager();
        Joint network = new Joint(settings);
        network.encoder().load(backbone.checkpoint(manager));
        network.start(manager);
        network.encoder().shorten();
        return new JointCourse(
                manager,
                network,
                settings,
                backbone.pieces(),
                data.relationsToLearnFrom(),
                data.relationsToDevelopOn(),
                captions);
    }

    private List<PostLesson> lessonsOf(List<RelatedPair> pairs, WordPieces pieces, Captions captions) {
        return RelatedPost.of(pairs).stream()
                .map(post -> PostLesson.of(post, pieces, settings, captions))
                .toList();
    }

    @Override
    public Block network() {
        return network;
    }

    @Override
    public Map<String, String> notes() {
        return Map.of("posts", Integer.toString(lessons.size()));
    }

    @Override
    public List<PostBatch> batches(long seed) {
        Random chance = new Random(seed);
        List<PostLesson> shuffled = new ArrayList<>();
        for (PostLesson lesson : lessons) {
            boolean withheld = lesson.input().hasContext() && chance.nextDouble() < WITHHELD;
            shuffled.add((withheld ? lesson.withoutContext() : lesson).hiding(HIDDEN, chance, mask));
        }
        Collections.shuffle(shuffled, chance);
        List<PostBatch> batches = new ArrayList<>();
        PostBatch.sameLength(shuffled).forEach(same -> batches.add(PostBatch.of(same, chance)));
        Collections.shuffle(batches, chance);
        return batches;
    }

    /// Per post, the surprise at its names and at the relations of its pairs.
    @Override
    public NDArray loss(PostBatch batch, NDManager scratch) {
        Pass pass = new Pass(weights, true);
        WordBatch words = batch.words();
        SeenTexts seen = SeenTexts.of(network, pass, words, scratch);
        int tags = network.names().tags().count();
        NDArray surprise = pass.through(
                network.names().crf(), words.byWord(seen.tags()), batch.right(tags, scratch), words.present(scratch));
        NDArray logs = seen.ask(batch.pairs(), scratch).logSoftmax(-1);
        NDArray hit = logs.mul(batch.rightRelations(network.pairs().classes(), scratch));
        return Numbers.times(surprise.sum().sub(hit.sum()), 1.0 / batch.posts().size(), scratch);
    }

    /// Scores the set at the [leaning][Leaning] that suits it best with its pictures, and without them at the same.
    @Override
    public Map<String, Counts> develop() {
        Map<String, Counts> scores = new LinkedHashMap<>();
        development.forEach((set, posts) -> {
            try (NDManager scratch = NDManager.newBaseManager()) {
                Examination examination = Examination.of(posts, network, settings, new Pass(weights, false), scratch);
                if (set.equals(SET)) {
                    leaning = examination.best();
                }
                scores.put(set, examination.scores(leaning));
            }
        });
        return scores;
    }

    @Override
    public SafeTensors learned(Map<String, String> notes) {
        Map<String, SafeTensors.Tensor> learned =
                new LinkedHashMap<>(Weights.copyOf(network, Map.of()).weights());
        learned.computeIfPresent("names.bias", (name, bias) -> leaning.workedIntoTags(bias));
        learned.computeIfPresent("pairs.relations.bias", (name, bias) -> leaning.workedIntoRelations(bias));
        Map<String, String> all = new LinkedHashMap<>(notes);
        all.put("boldness", "%.1f".formatted(leaning.boldness()));
        all.put("reserve", "%.1f".formatted(leaning.reserve()));
        return new SafeTensors(learned, all);
    }

    @Override
    public void close() {
        manager.close();
    }
}
