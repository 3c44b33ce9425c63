package iconograph.models.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import iconograph.models.ModelCatalog;
import iconograph.models.RelationReader;
import iconograph.models.data.MnreFile;
import iconograph.models.data.RelatedPair;

import com.fasterxml.jackson.databind.ObjectMapper;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph evaluate relations`: measures how well a model finds relations, by the protocol that the papers use.
@Command(
        name = "relations",
        mixinStandardHelpOptions = true,
        description = {
            "Scores a model on pairs of mentions whose relation is known: an answer counts when the relation is right.",
            "Precision, recall and F1 are over all relations of the file (micro), without \"None\"; accuracy is with it."
        },
        footer = {
            "",
            "Examples:",
            "  iconograph evaluate relations --data ../shared/data/mnre/dev.txt",
            "  iconograph evaluate relations --data ../shared/data/mnre/dev.txt --json"
        })
public final class EvaluateRelationsCommand implements Callable<Integer> {

    private static final int PAIRS_AT_ONCE = 128;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "Pairs in the format of MNRE: one Python dictionary a line.")
    private Path data = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "A model of the catalogue (default: ${DEFAULT-VALUE}).")
    private String model = "markers";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<RelatedPair> pairs = MnreFile.read(data);
        try (RelationReader reader = ModelCatalog.relationReader(model)) {
            long start = System.nanoTime();
            List<String> found = read(reader, pairs);
            double seconds = (System.nanoTime() - start) / 1e9;
            List<String> gold = pairs.stream().map(RelatedPair::relation).toList();
            print(RelationScores.of(gold, found), pairs.size(), seconds);
        }
        return 0;
    }

    private static List<String> read(RelationReader reader, List<RelatedPair> pairs) {
        List<String> found = new ArrayList<>();
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("reading pairs")
                .setInitialMax(pairs.size())
                .build()) {
            for (int from = 0; from < pairs.size(); from += PAIRS_AT_ONCE) {
                List<RelatedPair> some = pairs.subList(from, Math.min(pairs.size(), from + PAIRS_AT_ONCE));
                found.addAll(
                        reader.classify(some.stream().map(RelatedPair::pair).toList()));
                bar.stepBy(some.size());
            }
        }
        return found;
    }

    private void print(RelationScores scores, int pairs, double seconds) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("accuracy", scores.accuracy());
            result.putAll(scores.all().numbers());
            Map<String, Object> perType = new LinkedHashMap<>();
            scores.perType().forEach((type, counts) -> perType.put(type, counts.numbers()));
            result.put("perType", perType);
            result.put("pairs", pairs);
            result.put("seconds", seconds);
            out.println(new ObjectMapper().writeValueAsString(result));
        } else {
            out.printf("%d pairs in %.1f s with %s: accuracy %.4f%n", pairs, seconds, model, scores.accuracy());
            out.println(scores.all().row("all"));
            scores.perType().forEach((type, counts) -> out.println(counts.row(type)));
        }
        out.flush();
    }
}
