package iconograph.models.grounding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.loss.CrossEntropy;
import iconograph.models.data.FlickrFolder;
import iconograph.models.data.GroundedPicture;
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.objects.CenterNet;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;
import iconograph.models.training.Counts;
import iconograph.models.training.Course;
import iconograph.models.training.Material;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import me.tongfei.progressbar.ProgressBar;

/// How a [Grounder] learns from phrases with boxes.
///
/// Regions count as right by how well they agree with a marked box: the network's shares are to be like those of the
/// agreements from 0.5 on, as in H-Index (a Kullback-Leibler divergence). Where the picture does not show what the
/// phrase speaks of, "nothing" is right. Where no region agrees with a marked box, the phrase teaches nothing.
public final class GroundingCourse implements Course<GroundingCourse.Study> {

    private static final String SET = "flickr";
    private static final int TOGETHER = 8;
    private final NDManager manager;
    private final Grounder network;
    private final GrounderSettings settings;
    private final Places places;
    private final List<Lesson> lessons;
    private final List<Lesson> development;
    private final ParameterStore weights;
    private double threshold = 0.5;

    /// Pictures that are learned from together.
    ///
    /// @param lessons the pictures
    public record Study(List<Lesson> lessons) {

        public Study {
            lessons = List.copyOf(lessons);
        }
    }

    GroundingCourse(
            NDManager manager,
            Grounder network,
            GrounderSettings settings,
            Places places,
            List<Lesson> lessons,
            List<Lesson> development) {
        this.manager = manager;
        this.network = network;
        this.settings = settings;
        this.places = places;
        this.lessons = lessons;
        this.development = development;
        this.weights = new ParameterStore(manager, false);
    }

    /// Looks at all photos first, which takes some minutes.
    public static GroundingCourse flickr(Material material) throws IOException {
        FlickrFolder folder = material.data().groundedPictures();
        GrounderSettings settings = GrounderSettings.shipped();
        Torch.engine().setRandomSeed((int) material.seed());
        NDManager manager = NDManager.newBaseManager();
        Grounder network = new Grounder(settings);
        network.start(manager);
        List<Lesson> lessons;
        List<Lesson> development;
        try (CenterNet detector = CenterNet.load();
                PhraseStates states = PhraseStates.load()) {
            lessons = viewed(folder.train(), detector, states);
            development = viewed(folder.dev(), detector, states);
        }
        List<Box> marked = lessons.stream()
                .flatMap(lesson -> lesson.targets().stream())
                .flatMap(List::stream)
                .toList();
        Places places = Places.of(marked, settings.places(), material.seed());
        return new GroundingCourse(manager, network, settings, places, lessons, development);
    }

    private static List<Lesson> viewed(List<GroundedPicture> pictures, CenterNet detector, PhraseStates states)
            throws IOException {
        List<Lesson> lessons = new ArrayList<>();
        for (GroundedPicture picture : ProgressBar.wrap(pictures, "looking at pictures")) {
            List<float[]> phrases = states.of(picture.sentences()).stream()
                    .flatMap(List::stream)
                    .toList();
            List<List<Box>> targets = picture.sentences().stream()
                    .flatMap(sentence -> sentence.phrases().stream())
                    .map(Phrase::boxes)
                    .map(boxes -> boxes.stream()
                            .map(box -> box.times(1 / picture.width(), 1 / picture.height()))
                            .toList())
                    .toList();
            lessons.add(Lesson.of(detector.view(Pixels.read(picture.file())), phrases, targets));
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
                "pictures",
                Integer.toString(lessons.size()),
                "places",
                Integer.toString(places.boxes().size()));
    }

    @Override
    public List<Study> batches(long seed) {
        Random chance = new Random(seed);
        List<Lesson> shuffled = new ArrayList<>(lessons);
        Collections.shuffle(shuffled, chance);
        List<Study> batches = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); from += TOGETHER) {
            batches.add(new Study(shuffled.subList(from, Math.min(shuffled.size(), from + TOGETHER))));
        }
        return batches;
    }

    @Override
    public NDArray loss(Study study, NDManager scratch) {
        List<Lesson> some = study.lessons();
        SceneBatch batch = batch(some);
        int columns = 1 + batch.regions();
        float[] wanted = new float[some.size() * batch.width() * columns];
        int count = 0;
        for (int i = 0; i < some.size(); i++) {
            for (int phrase = 0; phrase < some.get(i).targets().size(); phrase++) {
                int row = (i * batch.width() + phrase) * columns;
                count += Aim.write(
                                some.get(i).targets().get(phrase),
                                batch.scenes().get(i).regions(),
                                wanted,
                                row)
                        ? 1
                        : 0;
            }
        }
        NDArray scores = new Pass(weights, true).through(network, batch.arrays(settings.phrase(), scratch));
        return CrossEntropy.of(scores, wanted, count, scratch);
    }

    private SceneBatch batch(List<Lesson> some) {
        return new SceneBatch(
                some.stream().map(lesson -> lesson.scene(places)).toList(),
                some.stream().map(Lesson::phrases).toList());
    }

    /// At the [threshold][ScoredPhrase#threshold] for "nothing" that suits the development photos.
    @Override
    public Map<String, Counts> develop() {
        List<ScoredPhrase> scored = new ArrayList<>();
        for (int from = 0; from < development.size(); from += TOGETHER) {
            scored.addAll(scored(development.subList(from, Math.min(development.size(), from + TOGETHER))));
        }
        threshold = ScoredPhrase.threshold(scored);
        return Map.of(SET, new Counts(ScoredPhrase.right(scored, threshold), scored.size(), scored.size()));
    }

    private List<ScoredPhrase> scored(List<Lesson> some) {
        SceneBatch batch = batch(some);
        List<ScoredPhrase> scored = new ArrayList<>();
        try (NDManager scratch = NDManager.newBaseManager()) {
            float[] all = new Pass(weights, false)
                    .through(network, batch.arrays(settings.phrase(), scratch))
                    .toFloatArray();
            int columns = 1 + batch.regions();
            for (int i = 0; i < some.size(); i++) {
                List<Box> regions = batch.scenes().get(i).regions();
                for (int phrase = 0; phrase < some.get(i).targets().size(); phrase++) {
                    int row = (i * batch.width() + phrase) * columns;
                    scored.add(new ScoredPhrase(
                            Arrays.copyOfRange(all, row, row + 1 + regions.size()),
                            regions,
                            some.get(i).targets().get(phrase)));
                }
            }
        }
        return scored;
    }

    @Override
    public SafeTensors learned(Map<String, String> notes) {
        Map<String, String> all = new LinkedHashMap<>(notes);
        all.put("threshold", String.format(Locale.ROOT, "%.2f", threshold));
        Map<String, SafeTensors.Tensor> kept =
                new LinkedHashMap<>(Weights.copyOf(network, Map.of()).weights());
        kept.put(GroundingReader.PLACES, places.tensor());
        return new SafeTensors(kept, all);
    }

    @Override
    public void close() {
        manager.close();
    }
}
