package iconograph.models.captions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.loss.CrossEntropy;
import iconograph.models.data.FlickrFolder;
import iconograph.models.data.GroundedPicture;
import iconograph.models.grounding.Places;
import iconograph.models.grounding.RegionFeatures;
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

/// How a [Captioner] learns from photos that people described: to tell each word of a caption from those before it. All
/// captions of a photo are learned from at once.
public final class CaptionCourse implements Course<CaptionCourse.Study> {

    /// The note that says which [words][CaptionWords] captions have.
    static final String WORDS = "words";

    private static final String SET = "flickr";

    /// In a batch, padding included.
    private static final int PIECES = 1_300;

    private final NDManager manager;
    private final Captioner network;
    private final CaptionSettings settings;
    private final CaptionWords words;
    private final List<CaptionLesson> lessons;
    private final List<CaptionLesson> development;
    private final ParameterStore weights;

    /// Pictures that are learned from together.
    public record Study(List<CaptionLesson> lessons) {

        public Study {
            lessons = List.copyOf(lessons);
        }
    }

    CaptionCourse(
            NDManager manager,
            Captioner network,
            CaptionSettings settings,
            CaptionWords words,
            List<CaptionLesson> lessons,
            List<CaptionLesson> development) {
        this.manager = manager;
        this.network = network;
        this.settings = settings;
        this.words = words;
        this.lessons = lessons;
        this.development = development;
        this.weights = new ParameterStore(manager, false);
    }

    /// Looks at all photos first, which takes some minutes.
    public static CaptionCourse flickr(Material material) throws IOException {
        FlickrFolder folder = material.data().groundedPictures();
        CaptionSettings settings = CaptionSettings.shipped();
        Backbone backbone = Backbone.baseCased();
        List<GroundedPicture> pictures = folder.train();
        CaptionWords words = CaptionWords.in(
                pictures.stream()
                        .flatMap(picture -> picture.sentences().stream())
                        .map(GroundedPicture.Sentence::words)
                        .toList(),
                backbone.pieces());
        List<CaptionLesson> lessons;
        List<CaptionLesson> development;
        try (CenterNet detector = CenterNet.load()) {
            lessons = viewed(pictures, words, settings, detector);
            development = viewed(folder.dev(), words, settings, detector);
        }
        Torch.engine().setRandomSeed((int) material.seed());
        NDManager manager = NDManager.newBaseManager();
        Captioner network = new Captioner(settings, words.choices());
        network.start(backbone.checkpoint(manager), manager);
        network.encoder().shorten();
        return new CaptionCourse(manager, network, settings, words, lessons, development);
    }

    private static List<CaptionLesson> viewed(
            List<GroundedPicture> pictures, CaptionWords words, CaptionSettings settings, CenterNet detector)
            throws IOException {
        Places grid = Places.grid(settings.rows());
        List<CaptionLesson> lessons = new ArrayList<>();
        for (GroundedPicture picture : ProgressBar.wrap(pictures, "looking at pictures")) {
            List<int[]> captions = picture.sentences().stream()
                    .map(sentence -> words.places(sentence.words(), settings.pieces()))
                    .flatMap(Optional::stream)
                    .toList();
            if (!captions.isEmpty()) {
                lessons.add(CaptionLesson.of(
                        RegionFeatures.of(detector.view(Pixels.read(picture.file())), grid, settings.things()),
                        captions));
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
        return Map.of("pictures", Integer.toString(lessons.size()));
    }

    @Override
    public List<Study> batches(long seed) {
        Random chance = new Random(seed);
        List<CaptionLesson> shuffled = new ArrayList<>(lessons);
        Collections.shuffle(shuffled, chance);
        List<Study> batches = new ArrayList<>(studies(shuffled));
        Collections.shuffle(batches, chance);
        return batches;
    }

    private List<Study> studies(List<CaptionLesson> some) {
        int source = CaptionBatch.source(settings);
        return WordBatch.sameLength(some, lesson -> WordBatch.paddedLength(source + lesson.length()), PIECES).stream()
                .map(Study::new)
                .toList();
    }

    /// Per word, the surprise at the right one.
    @Override
    public NDArray loss(Study study, NDManager scratch) {
        int[] right = right(study);
        int choices = words.choices().length;
        float[] wanted = new float[right.length * choices];
        for (int i = 0; i < right.length; i++) {
            wanted[i * choices + right[i]] = 1;
        }
        return CrossEntropy.of(scores(study, true, scratch), wanted, right.length, scratch);
    }

    private NDArray scores(Study study, boolean training, NDManager scratch) {
        CaptionBatch batch = new CaptionBatch(
                study.lessons().stream().map(lesson -> lesson.row(words)).toList(), settings, words.vocabulary());
        return new Pass(weights, training).through(network, batch.arrays(scratch));
    }

    private static int[] right(Study study) {
        return study.lessons().stream()
                .flatMap(lesson -> lesson.right().stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// How many words are told rightly when those before them are known.
    @Override
    public Map<String, Counts> develop() {
        int told = 0;
        int rightlyTold = 0;
        for (Study study : studies(development)) {
            int[] right = right(study);
            try (NDManager scratch = NDManager.newBaseManager()) {
                long[] best = scores(study, false, scratch).argMax(-1).toLongArray();
                for (int i = 0; i < right.length; i++) {
                    rightlyTold += best[i] == right[i] ? 1 : 0;
                }
            }
            told += right.length;
        }
        return Map.of(SET, new Counts(rightlyTold, told, told));
    }

    @Override
    public SafeTensors learned(Map<String, String> notes) {
        Map<String, String> all = new LinkedHashMap<>(notes);
        all.put(WORDS, words.note());
        return new SafeTensors(Weights.copyOf(network, Map.of()).weights(), all);
    }

    @Override
    public void close() {
        manager.close();
    }
}
