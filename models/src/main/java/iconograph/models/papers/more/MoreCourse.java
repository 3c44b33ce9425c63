package iconograph.models.papers.more;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.loss.CrossEntropy;
import iconograph.models.data.FlickrFolder;
import iconograph.models.data.GroundedPicture;
import iconograph.models.data.ObjectPair;
import iconograph.models.data.ObjectRelations;
import iconograph.models.data.RelatedObjects;
import iconograph.models.grounding.SentenceStates;
import iconograph.models.grounding.SentenceStates.Encoded;
import iconograph.models.objects.CenterNet;
import iconograph.models.pictures.Pixels;
import iconograph.models.training.Counts;
import iconograph.models.training.Course;
import iconograph.models.training.Material;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import me.tongfei.progressbar.ProgressBar;

/// How [More] learns from photos whose captions say how things relate.
public final class MoreCourse implements Course<MoreCourse.Study> {

    private static final String SET = "flickr";
    private static final int TOGETHER = 16;

    /// The first so many photos are learned from, and so many sentences of each: to look and to read is what takes the
    /// time.
    private static final int PHOTOS = 2400;

    private static final int SENTENCES = 2;

    private static final List<Double> CAUTIONS = List.of(0.0, -0.25, -0.5, -0.75, -1.0, -1.25, -1.5, 0.25, 0.5);

    private final NDManager manager;
    private final More network;
    private final MoreSettings settings;
    private final KindStates kinds;
    private final List<Lesson> lessons;
    private final List<Lesson> development;
    private final ParameterStore weights;
    private double caution;

    /// Sentences that are learned from together.
    public static final class Study {

        private final List<Lesson> lessons;

        Study(List<Lesson> lessons) {
            this.lessons = List.copyOf(lessons);
        }
    }

    MoreCourse(
            NDManager manager,
            More network,
            MoreSettings settings,
            KindStates kinds,
            List<Lesson> lessons,
            List<Lesson> development) {
        this.manager = manager;
        this.network = network;
        this.settings = settings;
        this.kinds = kinds;
        this.lessons = lessons;
        this.development = development;
        this.weights = new ParameterStore(manager, false);
    }

    /// Looks at all photos and reads their sentences first, which takes some minutes.
    public static MoreCourse flickr(Material material) throws IOException {
        FlickrFolder folder = material.data().groundedPictures();
        MoreSettings settings = MoreSettings.shipped(ObjectRelations.names().size());
        Torch.engine().setRandomSeed((int) material.seed());
        NDManager manager = NDManager.newBaseManager();
        More network = new More(settings);
        network.start(manager);
        try (CenterNet detector = CenterNet.load();
                SentenceStates states = SentenceStates.load()) {
            return new MoreCourse(
                    manager,
                    network,
                    settings,
                    KindStates.of(states),
                    viewed(first(PHOTOS, folder.train()), SENTENCES, detector, states),
                    viewed(folder.dev(), Integer.MAX_VALUE, detector, states));
        }
    }

    private static List<GroundedPicture> first(int count, List<GroundedPicture> pictures) {
        return pictures.subList(0, Math.min(count, pictures.size()));
    }

    /// @param sentences of each picture at most
    private static List<Lesson> viewed(
            List<GroundedPicture> pictures, int sentences, CenterNet detector, SentenceStates states)
            throws IOException {
        List<Lesson> lessons = new ArrayList<>();
        for (GroundedPicture picture : ProgressBar.wrap(pictures, "looking at pictures")) {
            RelatedObjects related = RelatedObjects.of(picture);
            SeenObjects objects = SeenObjects.of(detector.view(Pixels.read(picture.file())), related.objects());
            List<Integer> asked = related.pairs().stream()
                    .map(ObjectPair::sentence)
                    .distinct()
                    .limit(sentences)
                    .toList();
            List<Encoded> encoded =
                    states.of(asked.stream().map(picture.sentences()::get).toList());
            for (int i = 0; i < asked.size(); i++) {
                int sentence = asked.get(i);
                lessons.add(Lesson.of(
                        related.pairs().stream()
                                .filter(pair -> pair.sentence() == sentence)
                                .toList(),
                        objects,
                        encoded.get(i)));
            }
        }
        return lessons;
    }

    @Override
    public Block network() {
        return network;
    }

    @Override
    public Map<String, String> notes() {
        return Map.of(
                "sentences",
                Integer.toString(lessons.size()),
                ShippedWeights.LABELS,
                ShippedWeights.listed(ObjectRelations.names()));
    }

    @Override
    public List<Study> batches(long seed) {
        List<Lesson> shuffled = new ArrayList<>(lessons);
        Collections.shuffle(shuffled, new Random(seed));
        List<Study> batches = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); from += TOGETHER) {
            batches.add(new Study(shuffled.subList(from, Math.min(shuffled.size(), from + TOGETHER))));
        }
        return batches;
    }

    /// The surprise at the pairs whose relation is known.
    @Override
    public NDArray loss(Study study, NDManager scratch) {
        QuestionBatch batch = batch(study.lessons);
        int classes = settings.classes();
        float[] wanted = new float[study.lessons.size() * batch.heads() * batch.objects() * classes];
        int known = 0;
        for (int i = 0; i < study.lessons.size(); i++) {
            int[][] relations = study.lessons.get(i).relations();
            for (int head = 0; head < relations.length; head++) {
                for (int object = 0; object < relations[head].length; object++) {
                    if (relations[head][object] != Lesson.UNKNOWN) {
                        int pair = (i * batch.heads() + head) * batch.objects() + object;
                        wanted[pair * classes + relations[head][object]] = 1;
                        known++;
                    }
                }
            }
        }
        NDArray scores = new Pass(weights, true).through(network, batch.arrays(settings, kinds, scratch));
        return CrossEntropy.of(scores, wanted, known, scratch);
    }

    private static QuestionBatch batch(List<Lesson> some) {
        return new QuestionBatch(some.stream().map(Lesson::question).toList());
    }

    /// The scores of a pair whose relation is known.
    private record Scored(float[] scores, String relation) {}

    /// With the caution that suits best. "None" is no relation.
    @Override
    public Map<String, Counts> develop() {
        List<Scored> scored = new ArrayList<>();
        for (int from = 0; from < development.size(); from += TOGETHER) {
            scored.addAll(scored(development.subList(from, Math.min(development.size(), from + TOGETHER))));
        }
        Counts best = new Counts(0, 0, 0);
        caution = 0;
        for (double tried : CAUTIONS) {
            Counts counts = counts(scored, new Relations(tried));
            if (counts.f1() > best.f1()) {
                best = counts;
                caution = tried;
            }
        }
        return Map.of(SET, best);
    }

    private static Counts counts(List<Scored> scored, Relations relations) {
        int right = 0;
        int found = 0;
        int gold = 0;
        for (Scored one : scored) {
            String given = relations.likeliest(one.scores(), 0).relation();
            boolean isFound = !given.equals(ObjectRelations.NONE);
            right += isFound && given.equals(one.relation()) ? 1 : 0;
            found += isFound ? 1 : 0;
            gold += one.relation().equals(ObjectRelations.NONE) ? 0 : 1;
        }
        return new Counts(right, found, gold);
    }

    private List<Scored> scored(List<Lesson> some) {
        QuestionBatch batch = batch(some);
        List<Scored> scored = new ArrayList<>();
        try (NDManager scratch = NDManager.newBaseManager()) {
            float[] all = new Pass(weights, false)
                    .through(network, batch.arrays(settings, kinds, scratch))
                    .toFloatArray();
            for (int i = 0; i < some.size(); i++) {
                int[][] relations = some.get(i).relations();
                for (int head = 0; head < relations.length; head++) {
                    for (int object = 0; object < relations[head].length; object++) {
                        int from = ((i * batch.heads() + head) * batch.objects() + object) * settings.classes();
                        if (relations[head][object] != Lesson.UNKNOWN) {
                            scored.add(new Scored(
                                    Arrays.copyOfRange(all, from, from + settings.classes()),
                                    ObjectRelations.names().get(relations[head][object])));
                        }
                    }
                }
            }
        }
        return scored;
    }

    @Override
    public SafeTensors learned(Map<String, String> notes) {
        Map<String, String> all = new LinkedHashMap<>(notes);
        all.put(MoreReader.CAUTION, Double.toString(caution));
        return new SafeTensors(Weights.copyOf(network, Map.of()).weights(), all);
    }

    @Override
    public void close() {
        manager.close();
    }
}
