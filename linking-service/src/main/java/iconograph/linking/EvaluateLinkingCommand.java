package iconograph.linking;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import iconograph.linking.evaluation.LinkingEvaluation;
import iconograph.linking.evaluation.LinkingScores;

import com.fasterxml.jackson.databind.ObjectMapper;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `iconograph evaluate linking`: how often names are linked to the right item.
@Command(
        name = "linking",
        mixinStandardHelpOptions = true,
        description = "Measure how often names are linked to the right item.",
        footer = {
            "",
            "A data file has one mention a line: {\"doc\", \"text\", \"start\", \"end\", \"mention\", \"qid\"}. start and end",
            "count code points; qid is null for what Wikidata does not have; text may be null.",
            "",
            "accuracy: linked to the right item, of the mentions with a qid; accuracyInIndex: of those whose item the",
            "index holds. recallAt1, 10, 50: the item is among the first candidates, of those whose item the index",
            "holds. nilAccuracy: called unknown, of the mentions without a qid.",
            "",
            "Examples:",
            "  iconograph evaluate linking --data derczynski.jsonl",
            "  iconograph evaluate linking --data linking/ --index /srv/wikidata --json"
        })
public final class EvaluateLinkingCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files of gold mentions, or folders of .jsonl files; all count together.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> data;

    @Mixin
    private final IndexLocation location = new IndexLocation();

    @Option(
            names = "--gold-types",
            description = "Tell the linker the type that the data gives a mention, as a perfect tagger would.")
    private boolean goldTypes;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<Path> files = files();
        try (IndexLinker linker = IndexLinker.open(location.path())) {
            LinkingEvaluation evaluation = new LinkingEvaluation(linker.index(), linker::rank, goldTypes);
            try (ProgressBar progress = new ProgressBarBuilder()
                    .setTaskName("Linking")
                    .setInitialMax(files.size())
                    .setUnit(" files", 1)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build()) {
                for (Path file : files) {
                    evaluation.add(file);
                    progress.step();
                }
            }
            if (evaluation.mentions() == 0) {
                throw new IOException("there are no mentions in " + data);
            }
            print(evaluation.scores());
        }
        return 0;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : data) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.filter(file -> file.toString().endsWith(".jsonl"))
                            .sorted()
                            .forEach(files::add);
                }
            } else if (Files.isReadable(path)) {
                files.add(path);
            } else {
                throw new ParameterException(spec.commandLine(), "cannot read the file " + path);
            }
        }
        if (files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "there are no .jsonl files in " + data);
        }
        return files;
    }

    private void print(LinkingScores scores) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(scores));
            return;
        }
        out.printf(Locale.ROOT, "accuracy           %6.2f %%%n", 100 * scores.accuracy());
        out.printf(Locale.ROOT, "  in index         %6.2f %%%n", 100 * scores.accuracyInIndex());
        out.printf(Locale.ROOT, "recall at 1        %6.2f %%%n", 100 * scores.recallAt1());
        out.printf(Locale.ROOT, "recall at 10       %6.2f %%%n", 100 * scores.recallAt10());
        out.printf(Locale.ROOT, "recall at 50       %6.2f %%%n", 100 * scores.recallAt50());
        out.printf(Locale.ROOT, "without an item    %6.2f %%%n", 100 * scores.nilAccuracy());
        out.printf(Locale.ROOT, "called ambiguous   %6.2f %%%n", 100 * scores.ambiguous());
        out.printf(
                Locale.ROOT,
                "%,d mentions (%,d with an item in the index) in %,d documents, %.1f s%n",
                scores.mentions(),
                scores.inIndex(),
                scores.documents(),
                scores.seconds());
    }
}
