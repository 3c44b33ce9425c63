package iconograph.models.papers.scanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import iconograph.contracts.Knowledge;
import iconograph.models.Torch;
import iconograph.models.blocks.encoder.BertSettings;
import iconograph.models.blocks.encoder.LowRank;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.Captions;
import iconograph.models.data.TaggedPost;
import iconograph.models.names.NameSettings;
import iconograph.models.training.Course;

import ai.djl.ndarray.NDManager;

/// A scanner so small that a test can train it, with a backbone of random weights.
public final class SmallScanner {

    static final ScannerSettings SETTINGS = new ScannerSettings(
            new NameSettings(
                    new BertSettings(64, 128, 32, 2, 4, 64, 0),
                    new LowRank(8, 0.5, 0),
                    List.of("PER", "LOC", "ORG", "OTHER"),
                    6,
                    8),
            4,
            1,
            4,
            4,
            60);

    /// Knows Oslo.
    static final Knowledge KNOWLEDGE =
            (name, most) -> name.equals("Oslo") && most > 0 ? List.of("Oslo opens London") : List.of();

    private SmallScanner() {}

    /// @param posts what it learns from, and is measured on
    public static Course<?> course(List<TaggedPost> posts, Captions captions, long seed) {
        return course(posts, captions, Optional.empty(), seed);
    }

    static ScannerCourse course(List<TaggedPost> posts, Captions captions, Optional<Scanner> teacher, long seed) {
        Torch.engine().setRandomSeed((int) seed);
        NDManager manager = NDManager.newBaseManager();
        Scanner network = new Scanner(SETTINGS);
        network.initialize(manager);
        return new ScannerCourse(
                manager, network, teacher, SETTINGS, pieces(posts), KNOWLEDGE, posts, Map.of("dev", posts), captions);
    }

    static WordPieces pieces(List<TaggedPost> posts) {
        List<String> vocabulary = new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
        posts.stream().flatMap(post -> post.words().stream()).distinct().forEach(vocabulary::add);
        return WordPieces.of(vocabulary);
    }
}
