package iconograph.models.visibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import iconograph.models.Torch;
import iconograph.models.blocks.encoder.BertSettings;
import iconograph.models.blocks.encoder.LowRank;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.Captions;
import iconograph.models.data.NamedBoxes;
import iconograph.models.data.TaggedPost;
import iconograph.models.training.Course;

import ai.djl.ndarray.NDManager;

/// A judge of visibility so small that a test can train it, with a backbone of random weights.
public final class SmallVisibility {

    private static final VisibilitySettings SETTINGS = new VisibilitySettings(
            new BertSettings(64, 48, 16, 2, 2, 32, 0.1),
            new LowRank(4, 2, 1),
            List.of("PER", "LOC", "ORG", "OTHER"),
            4,
            6,
            8,
            8,
            16);

    private SmallVisibility() {}

    /// Of the first post, the first name is visible; of the seventh, both.
    static NamedBoxes boxes() {
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

    /// @param posts    what it learns from, and is measured on
    /// @param captions of their pictures
    public static Course<?> course(List<TaggedPost> posts, Captions captions, long seed) {
        Torch.engine().setRandomSeed((int) seed);
        NDManager manager = NDManager.newBaseManager();
        VisibilityNetwork network = new VisibilityNetwork(SETTINGS);
        network.start(manager);
        VisibilityCourse.Marked marked = new VisibilityCourse.Marked(posts, boxes());
        return new VisibilityCourse(manager, network, SETTINGS, vocabulary(posts), marked, marked, captions);
    }

    static PostPart.Cut cut(List<TaggedPost> posts) {
        return new PostPart.Cut(vocabulary(posts), SETTINGS);
    }

    private static WordPieces vocabulary(List<TaggedPost> posts) {
        List<String> vocabulary = new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
        posts.stream()
                .flatMap(post -> Stream.concat(post.words().stream(), Stream.of("Ada", "again", "nothing")))
                .distinct()
                .forEach(vocabulary::add);
        return WordPieces.of(vocabulary);
    }
}
