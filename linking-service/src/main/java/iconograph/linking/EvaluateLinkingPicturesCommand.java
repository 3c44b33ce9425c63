package iconograph.linking;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import iconograph.contracts.LikenessReader;
import iconograph.contracts.Look;
import iconograph.linking.candidates.MentionForms;
import iconograph.linking.pictures.PictureScores;
import iconograph.linking.pictures.PictureTrial;
import iconograph.linking.pictures.PictureTrust;
import iconograph.linking.ranking.Ranker.Question;

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

/// `iconograph evaluate linking-pictures`: how much pictures help to tell namesakes apart.
@Command(
        name = "linking-pictures",
        mixinStandardHelpOptions = true,
        description = {
            "Asks which of several namesakes a bare name means: people who share a given name or a surname, clubs and",
            "parties that share a word of their names or a town. Each is asked about once for each name, with a picture",
            "that is not the one it is known by: another file of it where there is one, or else the same picture cut,",
            "scaled, relit, blurred and saved again. How much similarities say is learned from items with even",
            "numbers; the questions are about those with odd ones."
        },
        footer = {
            "",
            "without, with: how often the right one comes first by words alone and with the picture, among the",
            "namesakes. indexWithout, indexWith: likewise, among them and all else that the index has for the name.",
            "twoFiles: of the questions, those with a file of its own.",
            "",
            "Examples:",
            "  iconograph evaluate linking-pictures --data ../shared/data/wikidata",
            "  iconograph evaluate linking-pictures --data ../shared/data/wikidata --learn > picture-trust.json"
        })
public final class EvaluateLinkingPicturesCommand implements Callable<Integer> {

    private final Supplier<Optional<LikenessReader>> networks;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Holds pictures.jsonl, one object a line with qid, kind and file, and those files.")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Mixin
    private final IndexLocation location = new IndexLocation();

    @Option(names = "--learn", description = "Learn how much similarities say, and print that instead.")
    private boolean learn;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    /// With the networks of the program around it.
    public EvaluateLinkingPicturesCommand() {
        this(LikenessReader::found);
    }

    EvaluateLinkingPicturesCommand(Supplier<Optional<LikenessReader>> networks) {
        this.networks = networks;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(data.resolve("pictures.jsonl"))) {
            throw new ParameterException(spec.commandLine(), "there is no pictures.jsonl in " + data);
        }
        try (LikenessReader likenesses = networks.get()
                        .orElseThrow(() -> new IOException("this program has no networks that look at pictures"));
                IndexLinker linker = IndexLinker.open(location.path())) {
            PictureTrial trial = look(linker, likenesses);
            if (learn) {
                spec.commandLine()
                        .getOut()
                        .println(new ObjectMapper()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(trial.learn(PictureTrust.shipped())));
            } else {
                print(measure(trial, linker));
            }
        }
        return 0;
    }

    private PictureTrial look(IndexLinker linker, LikenessReader likenesses) throws IOException {
        try (ProgressBar progress = new ProgressBarBuilder()
                .setTaskName("Looking")
                .setUnit(" items", 1)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build()) {
            return PictureTrial.of(
                    data, linker.index(), likenesses, of -> progress.maxHint(of).step());
        }
    }

    private static Map<String, PictureScores> measure(PictureTrial trial, IndexLinker linker) {
        PictureTrial.Asked asked = (name, type, items, pictures) -> linker.rank(
                        List.of(new Question(name, MentionForms.of(name), type, "", items, pictures)))
                .getFirst()
                .candidates();
        Map<String, PictureScores> scores = new LinkedHashMap<>();
        scores.put("people", trial.measure(Look.Kind.FACE, PictureTrust.shipped(), asked));
        scores.put("emblems", trial.measure(Look.Kind.EMBLEM, PictureTrust.shipped(), asked));
        return scores;
    }

    private void print(Map<String, PictureScores> scores) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(scores));
            return;
        }
        scores.forEach((what, score) -> {
            out.printf(
                    Locale.ROOT,
                    "%s: %,d questions about %,d sets of namesakes%n",
                    what,
                    score.questions(),
                    score.sets());
            line("by chance", score.byChance());
            line("among namesakes, by words", score.without());
            line("  with the picture", score.with());
            line("in the index, by words", score.indexWithout());
            line("  with the picture", score.indexWith());
            out.printf(Locale.ROOT, "  %,d with another file of the same item%n", score.twoFiles());
            line("    by words", score.twoFilesWithout());
            line("    with the picture", score.twoFilesWith());
        });
    }

    private void line(String what, double share) {
        spec.commandLine().getOut().printf(Locale.ROOT, "  %-28s %6.2f %%%n", what, 100 * share);
    }
}
