package iconograph.models.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

import iconograph.contracts.Mention;
import iconograph.models.ModelCatalog;
import iconograph.models.NameReader;
import iconograph.models.RelationReader;
import iconograph.models.RelationReader.NamedText;
import iconograph.models.Torch;
import iconograph.models.data.BioFile;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph benchmark reading`: measures how fast the models read, alone and in bulk.
@Command(
        name = "reading",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how fast posts are read: names, then how their bearers relate. First one post at a time, then many",
            "at once. Every figure is the median of some rounds over all posts, after one that does not count."
        },
        footer = {"", "Example:", "  iconograph benchmark reading --data ../shared/data/mner/twitter2017/dev.txt --json"
        })
public final class BenchmarkReadingCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "Posts: IMGID:id, then lines of word, tab and B-I-O tag, then an empty line.")
    private Path data = Path.of("");

    @Option(names = "--model", paramLabel = "NAME", description = "What finds the names (default: ${DEFAULT-VALUE}).")
    private String model = "tagger";

    @Option(
            names = "--relation-model",
            paramLabel = "NAME",
            description = "What finds how they relate (default: ${DEFAULT-VALUE}).")
    private String relationModel = "markers";

    @Option(names = "--limit", paramLabel = "N", description = "The first N posts (default: ${DEFAULT-VALUE}).")
    private int limit = 300;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds that count (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Option(names = "--at-once", paramLabel = "N", description = "Posts at once in bulk (default: ${DEFAULT-VALUE}).")
    private int atOnce = 64;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that compute together (default: all cores).")
    private @Nullable Integer threads;

    @Option(names = "--device", paramLabel = "cpu|gpu", description = "What computes (default: ${DEFAULT-VALUE}).")
    private Torch.Processor device = Torch.Processor.CPU;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Torch.use(device, threads == null ? OptionalInt.empty() : OptionalInt.of(threads));
        List<String> texts = BioFile.read(data).stream()
                .limit(limit)
                .map(post -> String.join(" ", post.words()))
                .toList();
        if (texts.isEmpty() || rounds < 1 || atOnce < 1) {
            throw new IOException("there is nothing to measure: %d posts of %s, %d rounds, %d at once"
                    .formatted(texts.size(), data, rounds, atOnce));
        }
        try (NameReader names = ModelCatalog.nameReader(model);
                RelationReader relations = ModelCatalog.relationReader(relationModel)) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("models", "%s, %s".formatted(names.version(), relations.version()));
            facts.put("posts", texts.size());
            facts.put("threads", Torch.threads());
            facts.put("device", Torch.processor().toString().toLowerCase(java.util.Locale.ROOT));
            facts.putAll(measured(texts, names, relations));
            print(facts);
        }
        return 0;
    }

    private Map<String, Object> measured(List<String> texts, NameReader names, RelationReader relations)
            throws IOException, InterruptedException {
        List<Double> medians = new ArrayList<>();
        List<Double> tails = new ArrayList<>();
        List<Double> bulk = new ArrayList<>();
        List<Double> namesOnly = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            List<Double> alone = texts.stream()
                    .map(text -> Measured.millis(() -> read(List.of(text), names, relations)))
                    .toList();
            double all = Measured.millis(() -> inBulk(texts).forEach(some -> read(some, names, relations)));
            double tagging = Measured.millis(() -> inBulk(texts).forEach(names::read));
            if (round > 0) {
                medians.add(Measured.quantile(alone, 0.5));
                tails.add(Measured.quantile(alone, 0.95));
                bulk.add(texts.size() / all * 1000);
                namesOnly.add(texts.size() / tagging * 1000);
            }
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("aloneP50Millis", Measured.quantile(medians, 0.5));
        facts.put("aloneP95Millis", Measured.quantile(tails, 0.5));
        facts.put("bulkPostsPerSecond", Measured.quantile(bulk, 0.5));
        facts.put("bulkPostsPerSecondNamesOnly", Measured.quantile(namesOnly, 0.5));
        facts.putAll(Measured.memory());
        return facts;
    }

    private static void read(List<String> texts, NameReader names, RelationReader relations) {
        List<List<Mention>> found = names.read(texts);
        List<NamedText> named = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            named.add(new NamedText(texts.get(text), found.get(text)));
        }
        relations.read(named);
    }

    private List<List<String>> inBulk(List<String> texts) {
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += atOnce) {
            batches.add(texts.subList(from, Math.min(texts.size(), from + atOnce)));
        }
        return batches;
    }

    private void print(Map<String, Object> facts) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(facts));
        } else {
            facts.forEach((name, value) ->
                    out.printf("%-28s %s%n", name, value instanceof Double number ? "%.1f".formatted(number) : value));
        }
        out.flush();
    }
}
