package iconograph.models.papers.tagger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import iconograph.models.Torch;
import iconograph.models.blocks.encoder.BertSettings;
import iconograph.models.blocks.encoder.LowRank;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.Captions;
import iconograph.models.data.MarkedPost;
import iconograph.models.data.TaggedPost;
import iconograph.models.training.Course;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/// A tagger so small that a test can train it, with a backbone of random weights.
public final class SmallTagger {

    private static final TaggerSettings SETTINGS = new TaggerSettings(
            new BertSettings(64, 32, 16, 2, 2, 32, 0.1),
            new LowRank(4, 2, 1),
            List.of("PER", "LOC", "ORG", "OTHER"),
            6,
            8);

    /// Of the first two posts.
    public static final Captions CAPTIONS = captions();

    private SmallTagger() {}

    private static Captions captions() {
        try {
            Path file = Files.createTempFile("captions", ".jsonl");
            Files.writeString(file, """
                    {"image": "1", "caption": "Ada again"}
                    {"image": "2", "caption": "nothing"}
                    """);
            Captions captions = Captions.read(file);
            Files.delete(file);
            return captions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param posts    what it learns from, and is measured on
    /// @param captions of their pictures
    public static Course<?> course(List<TaggedPost> posts, Captions captions, long seed) {
        Torch.engine().setRandomSeed((int) seed);
        NDManager manager = NDManager.newBaseManager();
        Tagger tagger = new Tagger(SETTINGS);
        tagger.initialize(manager, DataType.FLOAT32, new Shape(1, 8), new Shape(1, 8), new Shape(1, 8));
        List<String> vocabulary = new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]"));
        posts.stream().flatMap(post -> post.words().stream()).distinct().forEach(vocabulary::add);
        return new TaggerCourse(
                manager,
                tagger,
                SETTINGS,
                WordPieces.of(vocabulary),
                posts.stream()
                        .map(post -> new MarkedPost(post.id(), List.of(post)))
                        .toList(),
                Map.of("besides", posts),
                Map.of("dev", posts),
                captions);
    }
}
