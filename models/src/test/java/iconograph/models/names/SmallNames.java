package iconograph.models.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import iconograph.models.Torch;
import iconograph.models.blocks.encoder.BertSettings;
import iconograph.models.blocks.encoder.LowRank;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.Captions;
import iconograph.models.data.MarkedPost;
import iconograph.models.data.TaggedPost;

import ai.djl.ndarray.NDManager;

/// Taggers so small that a test can train them, with a backbone of random weights.
public final class SmallNames {

    private static final NameSettings SETTINGS = new NameSettings(
            new BertSettings(64, 32, 16, 2, 2, 32, 0.1),
            new LowRank(4, 2, 1),
            List.of("PER", "LOC", "ORG", "OTHER"),
            6,
            8);

    /// Of the first two posts.
    public static final Captions CAPTIONS = captions();

    private SmallNames() {}

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

    /// @param make     how a network of some settings is made
    /// @param posts    what it learns from, and is measured on
    /// @param captions of their pictures
    public static TagCourse course(
            Function<NameSettings, ? extends TagNetwork> make, List<TaggedPost> posts, Captions captions, long seed) {
        Torch.engine().setRandomSeed((int) seed);
        NDManager manager = NDManager.newBaseManager();
        TagNetwork network = make.apply(SETTINGS);
        network.initialize(manager);
        List<String> vocabulary = new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]"));
        posts.stream().flatMap(post -> post.words().stream()).distinct().forEach(vocabulary::add);
        return new TagCourse(
                manager,
                network,
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
