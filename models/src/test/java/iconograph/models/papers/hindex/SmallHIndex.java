package iconograph.models.papers.hindex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import iconograph.models.Torch;
import iconograph.models.blocks.encoder.BertSettings;
import iconograph.models.blocks.encoder.LowRank;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.Captions;
import iconograph.models.data.GroundedPicture;
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.data.NamedBoxes;
import iconograph.models.data.TaggedPost;
import iconograph.models.grounding.GrounderSettings;
import iconograph.models.grounding.Places;
import iconograph.models.objects.Detection;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;
import iconograph.models.training.Course;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;

/// An H-Index so small that a test can train it, with a backbone of random weights, on pictures that are noise.
public final class SmallHIndex {

    static final HIndexSettings SETTINGS = new HIndexSettings(
            new BertSettings(64, 96, 16, 2, 2, 32, 0.1),
            new LowRank(4, 2, 0),
            List.of("PER", "LOC", "ORG", "OTHER"),
            4,
            8,
            8,
            12,
            new GrounderSettings(View.FEATURES, 16, 16, 0, 4, false));

    private static final Places PLACES = new Places(List.of(
            new Box(0, 0, 0.5, 0.5), new Box(0.5, 0, 1, 0.5), new Box(0, 0.5, 0.5, 1), new Box(0.5, 0.5, 1, 1)));

    private SmallHIndex() {}

    /// @param posts    what it learns from, and is measured on
    /// @param captions of their pictures
    public static Course<?> course(List<TaggedPost> posts, Captions captions, long seed) {
        Torch.engine().setRandomSeed((int) seed);
        NDManager manager = NDManager.newBaseManager();
        HIndex network = new HIndex(SETTINGS);
        network.start(manager);
        strengthen(network);
        WordPieces vocabulary = vocabulary(posts);
        List<HIndexCourse.PostLesson> lessons = HIndexCourse.posts(posts, boxes(), captions, SETTINGS, vocabulary);
        List<PhotoLesson> photos = eightPhotos();
        return new HIndexCourse(
                manager,
                network,
                SETTINGS,
                vocabulary,
                new HIndexCourse.Lessons(lessons, 8, lessons, photos, 8, photos, PLACES),
                () -> {});
    }

    /// Weights that never learn start so small that, in a network of this width, next to nothing passes through them.
    private static void strengthen(HIndex network) {
        network.getParameters().stream()
                .map(Pair::getValue)
                .filter(weight -> !weight.requiresGradient())
                .map(Parameter::getArray)
                .filter(weight -> weight.getShape().dimension() > 1)
                .forEach(weight -> weight.muli(10));
    }

    /// Of the first post, the first name is visible; of the seventh, both.
    private static NamedBoxes boxes() {
        try {
            Path file = Files.createTempFile("boxes", ".jsonl");
            Files.writeString(file, """
                    {"image": "1", "width": 100, "height": 50, "objects": [{"name": "Ada", "box": [0, 0, 50, 50]}]}
                    {"image": "7", "width": 10, "height": 10, "objects": [{"name": "Oslo", "box": [0, 0, 5, 5]}, \
                    {"name": "London", "box": [5, 0, 10, 5]}]}
                    """);
            NamedBoxes boxes = NamedBoxes.read(file);
            Files.delete(file);
            return boxes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WordPieces vocabulary(List<TaggedPost> posts) {
        List<String> vocabulary = new ArrayList<>(
                List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "picture", "person", "place", "group", "thing"));
        Stream.concat(
                        posts.stream().flatMap(post -> post.words().stream()),
                        Stream.of("Ada", "again", "London", "nothing"))
                .distinct()
                .forEach(vocabulary::add);
        return WordPieces.of(vocabulary);
    }

    /// In each, one phrase speaks of a quarter of it, one of what a detector saw, and one of nothing.
    private static List<PhotoLesson> eightPhotos() {
        Random chance = new Random(20261126L);
        List<PhotoLesson> photos = new ArrayList<>();
        for (int photo = 0; photo < 8; photo++) {
            Box dog = new Box(20, 10 + photo, 40, 50 + photo);
            float[] cells = new float[View.ROWS * View.ROWS * View.FEATURES];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = (float) chance.nextGaussian();
            }
            Sentence sentence = new Sentence(
                    List.of("Ada", "London", "again"),
                    List.of(
                            new Phrase(0, 1, List.of(new Box(0, 0, 50, 50))),
                            new Phrase(1, 2, List.of(dog)),
                            new Phrase(2, 3, List.of())));
            View view = new View(100, 100, List.of(new Detection("dog", dog, 0.8)), cells);
            photos.add(PhotoLesson.of(() -> view, new GroundedPicture(Path.of("photo"), 100, 100, List.of(sentence))));
        }
        return photos;
    }
}
