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
import iconograph.models.pictures.Box;
import iconograph.models.sight.FacesAndWriting;
import iconograph.models.training.Counts;
import iconograph.models.training.Course;
import iconograph.models.training.Material;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import org.jspecify.annotations.Nullable;

/// How a [Grounder] learns from phrases with boxes.
///
/// Regions count as right by how well they agree with a marked box: the network's shares are to be like those of the
/// agreements from 0.5 on, as in H-Index (a Kullback-Leibler divergence). Where the picture does not show what the
/// phrase speaks of, "nothing" is right. Where no region agrees with a marked box, the phrase teaches nothing.
///
/// Of some pictures faces are withheld, and of more the writing, since those who read need not look for either.
/// A course that begins with what an earlier grounder has learned leaves that as it is, and learns only what is new.
public final class GroundingCourse implements Course<GroundingCourse.Study> {

    private static final String SET = "flickr";
    private static final int TOGETHER = 8;

    /// Of so many pictures, faces are withheld from one.
    private static final int FACES = 10;

    /// Likewise, writing.
    private static final int WRITING = 2;

    private final NDManager manager;
    private final Grounder network;
    private final GrounderSettings settings;
    private final Places places;
    private final Map<String, SafeTensors.Tensor> begun;
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

    /// @param begun what stays as it is of what the network knows, by name; empty if it begins at random
    GroundingCourse(
            NDManager manager,
            Grounder network,
            GrounderSettings settings,
            Places places,
            Map<String, SafeTensors.Tensor> begun,
            List<Lesson> lessons,
            List<Lesson> development) {
        this.manager = manager;
        this.network = network;
        this.settings = settings;
        this.places = places;
        this.begun = Map.copyOf(begun);
        this.lessons = lessons;
        this.development = development;
        this.weights = new ParameterStore(manager, false);
    }

    /// Looks at all photos first, which takes long. Begins with what the teacher has learned, if there is one.
    public static GroundingCourse flickr(Material material) throws IOException {
        FlickrFolder folder = material.data().groundedPictures();
        List<Lesson> lessons;
        List<Lesson> development;
        try (LessonViewer viewer = LessonViewer.open()) {
            lessons = viewer.view(folder.train());
            development = viewer.view(folder.dev());
        }
        return material.teacher()
                .map(begun -> goingOn(begun, lessons, development, material.seed()))
                .orElseGet(() -> fromScratch(lessons, development, material.seed()));
    }

    private static GroundingCourse fromScratch(List<Lesson> lessons, List<Lesson> development, long seed) {
        List<Box> marked = lessons.stream()
                .flatMap(lesson -> lesson.targets().stream())
                .flatMap(List::stream)
                .toList();
        Places places = Places.of(marked, GrounderSettings.shipped().places(), seed);
        return begin(GrounderSettings.shipped(), places, Map.of(), lessons, development, seed);
    }

    /// @param begun of a grounder
    /// @throws IllegalArgumentException if it is of something else
    static GroundingCourse goingOn(SafeTensors begun, List<Lesson> lessons, List<Lesson> development, long seed) {
        Map<String, SafeTensors.Tensor> kept = new LinkedHashMap<>(begun.weights());
        SafeTensors.@Nullable Tensor boxes = kept.remove(GroundingReader.PLACES);
        if (boxes == null) {
            throw new IllegalArgumentException("the weights to begin with have no places");
        }
        kept.keySet().removeIf(name -> name.startsWith(Grounder.FOUND));
        // What is kept is to be as it reads, whole.
        return begin(GrounderSettings.shipped().withoutDropout(), Places.of(boxes), kept, lessons, development, seed);
    }

    private static GroundingCourse begin(
            GrounderSettings settings,
            Places places,
            Map<String, SafeTensors.Tensor> begun,
            List<Lesson> lessons,
            List<Lesson> development,
            long seed) {
        Torch.engine().setRandomSeed((int) seed);
        NDManager manager = NDManager.newBaseManager();
        Grounder network = new Grounder(settings);
        network.start(manager);
        Weights.begin(network, new SafeTensors(begun, Map.of()));
        Weights.trainedIn(network).forEach((name, weight) -> {
            if (begun.containsKey(name)) {
                weight.freeze(true);
            }
        });
        return new GroundingCourse(manager, network, settings, places, begun, lessons, development);
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
                "faces",
                Long.toString(lessons.stream()
                        .filter(lesson -> lesson.found().faces().stream().anyMatch(some -> !some.isEmpty()))
                        .count()),
                "writing",
                Long.toString(lessons.stream()
                        .filter(lesson -> lesson.found().lines().stream().anyMatch(some -> !some.isEmpty()))
                        .count()),
                "places",
                Integer.toString(places.boxes().size()));
    }

    @Override
    public List<Study> batches(long seed) {
        Random chance = new Random(seed);
        List<Lesson> shuffled = new ArrayList<>(lessons);
        Collections.shuffle(shuffled, chance);
        shuffled.replaceAll(lesson -> lesson.with(withheld(lesson.found(), chance)));
        List<Study> batches = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); from += TOGETHER) {
            batches.add(new Study(shuffled.subList(from, Math.min(shuffled.size(), from + TOGETHER))));
        }
        return batches;
    }

    private static FacesAndWriting withheld(FacesAndWriting found, Random chance) {
        FacesAndWriting some = chance.nextInt(FACES) == 0 ? found.withoutFaces() : found;
        return chance.nextInt(WRITING) == 0 ? some.withoutWriting() : some;
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

    /// At the [threshold][ScoredPhrase#threshold] for "nothing" that suits the development photos. Nobody looks for
    /// writing in them, as in a journey that is not told to.
    @Override
    public Map<String, Counts> develop() {
        List<ScoredPhrase> scored = new ArrayList<>();
        for (int from = 0; from < development.size(); from += TOGETHER) {
            List<Lesson> some = development.subList(from, Math.min(development.size(), from + TOGETHER));
            scored.addAll(scored(some.stream()
                    .map(lesson -> lesson.with(lesson.found().withoutWriting()))
                    .toList()));
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
        Map<String, SafeTensors.Tensor> kept = new LinkedHashMap<>(begun);
        kept.putAll(Weights.copyOf(network, Map.of()).weights());
        kept.put(GroundingReader.PLACES, places.tensor());
        return new SafeTensors(kept, all);
    }

    @Override
    public void close() {
        manager.close();
    }
}
