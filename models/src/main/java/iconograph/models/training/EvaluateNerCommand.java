package iconograph.models.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import iconograph.models.ModelCatalog;
import iconograph.models.NameReader;
import iconograph.models.data.BioFile;
import iconograph.models.data.TaggedPost;

import com.fasterxml.jackson.databind.ObjectMapper;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
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
            long start = System.nanoTime();
            List<List<TaggedPost.Name>> found = read(reader, posts);
            double seconds = (System.nanoTime() - start) / 1e9;
            print(NameScores.of(posts.stream().map(TaggedPost::names).toList(), found), posts.size(), seconds);
        }
        return 0;
    }

    private static List<List<TaggedPost.Name>> read(NameReader reader, List<TaggedPost> posts) {
        List<List<TaggedPost.Name>> found = new ArrayList<>();
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("reading posts")
                .setInitialMax(posts.size())
                .build()) {
            for (int from = 0; from < posts.size(); from += POSTS_AT_ONCE) {
                List<TaggedPost> some = posts.subList(from, Math.min(posts.size(), from + POSTS_AT_ONCE));
                found.addAll(
                        reader.readWords(some.stream().map(TaggedPost::words).toList()));
                bar.stepBy(some.size());
            }
        }
        return found;
    }

    private void print(NameScores scores, int posts, double seconds) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> result = scores.all().numbers();
            Map<String, Object> perType = new LinkedHashMap<>();
            scores.perType().forEach((type, counts) -> perType.put(type, counts.numbers()));
            result.put("perType", perType);
            result.put("posts", posts);
            result.put("seconds", seconds);
            out.println(new ObjectMapper().writeValueAsString(result));
        } else {
            out.printf("%d posts in %.1f s with %s%n", posts, seconds, model);
            out.println(scores.all().row("all"));
            scores.perType().forEach((type, counts) -> out.println(counts.row(type)));
        }
        out.flush();
    }
}
