package iconograph.models.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import iconograph.models.ModelCatalog;
import iconograph.models.NameReader;
import iconograph.models.data.BioFile;
import iconograph.models.data.TaggedPost;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph evaluate ner`: measures how well a model finds names, by the protocol that the papers use.
@Command(
        name = "ner",
        mixinStandardHelpOptions = true,
        description = {
            "Scores a model on marked posts: a name counts when its span and its type are both right.",
            "Precision, recall and F1 are over all names of the file (micro), from 0 to 1."
        },
        footer = {
            "",
            "Examples:",
            "  iconograph evaluate ner --data ../shared/data/gmner/dev.txt",
            "  iconograph evaluate ner --data ../shared/data/mner/twitter2017/dev.txt --json"
        })
public final class EvaluateNerCommand implements Callable<Integer> {

    private static final int POSTS_AT_ONCE = 64;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "Marked posts: IMGID:id, then lines of word, tab and B-I-O tag, then an empty line.")
    private Path data = Path.of("");

    @Option(
            names = "--captions",
            paramLabel = "FILE",
            description = "Captions of the posts' pictures, for models that use them; the tagger reads text alone.")
    private @Nullable Path captions;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "A model of the catalogue (default: ${DEFAULT-VALUE}).")
    private String model = "tagger";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (captions != null && !Files.isReadable(captions)) {
            throw new IOException("cannot read " + captions);
        }
        List<TaggedPost> posts = BioFile.read(data);
        try (NameReader reader = ModelCatalog.nameReader(model)) {
            Evaluation.Answers<List<TaggedPost.Name>> found = Evaluation.ask(
                    "posts", posts.stream().map(TaggedPost::words).toList(), POSTS_AT_ONCE, reader::readWords);
            NameScores scores =
                    NameScores.of(posts.stream().map(TaggedPost::names).toList(), found.all());
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("model", reader.version().toString());
            facts.put("posts", posts.size());
            facts.put("seconds", found.seconds());
            new Evaluation(facts, scores.all(), scores.perType())
                    .print(spec.commandLine().getOut(), json);
        }
        return 0;
    }
}
