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

import iconograph.contracts.NameFinder;
import iconograph.linking.evaluation.EndToEndEvaluation;
import iconograph.linking.evaluation.EndToEndScores;
import iconograph.linking.evaluation.LinkingEvaluation;
import iconograph.linking.evaluation.LinkingScores;
import iconograph.linking.index.WikidataIndex;

import com.fasterxml.jackson.databind.ObjectMapper;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
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
            "holds. nilAccuracy: called unknown, of the mentions without a qid. popularityBaseline: the item is the",
            "best known bearer of the name, or of names that have its words; wayToRecall: how much of the way from",
            "there to recallAt50 accuracyInIndex is. calibrationError: how far the first candidates' probabilities are",
            "from how often they are right. A document's mentions share its time evenly.",
            "",
            "Examples:",
            "  iconograph evaluate linking --data derczynski.jsonl",
            "  iconograph evaluate linking --data derczynski.jsonl --end-to-end",
            "  iconograph evaluate linking --data linking/ --namesakes 1000000",
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

    @Option(
            names = "--namesakes",
            paramLabel = "N",
            description = "Add N made-up items that bear the names of the index's own, and hardly anybody knows.")
    private int namesakes;

    @Option(
            names = "--end-to-end",
            description = "Find the names too, with the journey's tagger, and count names and items together.")
    private boolean endToEnd;

    @Override
    public Integer call() throws IOException {
        List<Path> files = files();
        Path folder = namesakes > 0 ? Files.createTempDirectory("iconograph-namesakes") : null;
        try (IndexLinker linker = IndexLinker.open(index(folder))) {
            if (endToEnd) {
                evaluateEndToEnd(files, linker);
            } else {
                evaluate(files, linker);
            }
        } finally {
            if (folder != null) {
                IOUtils.rm(folder);
            }
        }
        return 0;
    }

    private WikidataIndex index(@Nullable Path folder) throws IOException {
        WikidataIndex index = WikidataIndex.open(location.path());
        return folder == null ? index : index.withNamesakes(namesakes, folder);
    }

    private void evaluate(List<Path> files, IndexLinker linker) throws IOException {
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

    private void evaluateEndToEnd(List<Path> files, IndexLinker linker) throws IOException {
        NameFinder finder =
                NameFinder.found().orElseThrow(() -> new IOException("there is no model here that finds names"));
        EndToEndEvaluation evaluation = new EndToEndEvaluation(linker.index(), finder, linker::rank);
        for (Path file : files) {
            evaluation.add(file);
        }
        EndToEndScores scores = evaluation.scores();
        if (scores.documents() == 0) {
            throw new IOException("there are no texts in " + data);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(scores));
            return;
        }
        out.printf(
                Locale.ROOT,
                "F1 %.1f %%, precision %.1f %%, recall %.1f %% (derczynski: ReFinED 51.7, REL 42.5)%n",
                100 * scores.f1(),
                100 * scores.precision(),
                100 * scores.recall());
        out.printf(
                Locale.ROOT,
                "%,d names with an item: %.1f %% found, %.1f %% in the index; %,d texts, %.1f s%n",
                scores.gold(),
                100 * scores.found(),
                100 * scores.inIndex(),
                scores.documents(),
                scores.seconds());
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
        out.printf(Locale.ROOT, "best known item    %6.2f %%%n", 100 * scores.popularityBaseline());
        out.printf(Locale.ROOT, "way to recall      %6.2f %%%n", 100 * scores.wayToRecall());
        out.printf(Locale.ROOT, "without an item    %6.2f %%%n", 100 * scores.nilAccuracy());
        out.printf(Locale.ROOT, "called ambiguous   %6.2f %%%n", 100 * scores.ambiguous());
        out.printf(Locale.ROOT, "calibration error  %6.2f %%%n", 100 * scores.calibrationError());
        out.printf(
                Locale.ROOT,
                "%.0f mentions a second; half within %.1f ms, 95 %% within %.1f ms%n",
                scores.mentionsPerSecond(),
                scores.millisHalf(),
                scores.millisMost());
        out.printf(
                Locale.ROOT,
                "%,d mentions (%,d with an item in the index) in %,d documents, %.1f s%n",
                scores.mentions(),
                scores.inIndex(),
                scores.documents(),
                scores.seconds());
    }
}
