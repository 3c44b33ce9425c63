package iconograph.models.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import iconograph.models.ModelCatalog;
import iconograph.models.ModelCatalog.Task;
import iconograph.models.RelationReader;
import iconograph.models.confidence.Reliability;
import iconograph.models.data.Captions;
import iconograph.models.data.MnreFile;
import iconograph.models.data.RelatedPair;

import org.jspecify.annotations.Nullable;
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
            "Precision, recall and F1 are over all relations of the file (micro), without \"None\"; accuracy is with it.",
            "ece is the expected calibration error of the answers' scores (15 bins), with \"None\"."
        },
        footer = {
            "",
            "Examples:",
            "  iconograph evaluate relations --data ../shared/data/mnre/dev.txt",
            "  iconograph evaluate relations --data ../shared/data/mnre/dev.txt --benchmark mnre \\",
            "      --captions ../shared/data/captions/mnre.dev.jsonl --json"
        })
public final class EvaluateRelationsCommand implements Callable<Integer> {

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

    @Option(
            names = "--benchmark",
            paramLabel = "SET",
            description = "Take the model that learned from this set's train split alone: mnre.")
    private @Nullable String benchmark;

    @Option(
            names = "--captions",
            paramLabel = "FILE",
            description = "What the posts' pictures show: one JSON object a line with image, captioner and caption.")
    private @Nullable Path captions;

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            description = "Take relations with a lower score for \"None\", from 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double minConfidence;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        String name = benchmark == null ? model : ModelCatalog.bestFor(Task.RELATIONS, benchmark);
        List<RelatedPair> pairs = MnreFile.read(data);
        try (RelationReader reader = ModelCatalog.relationReader(name)) {
            Captions seen = captions == null ? Captions.none() : Captions.read(captions);
            RelatedAnswers answers = RelatedAnswers.of(reader, pairs, seen);
            List<String> gold = answers.gold();
            List<String> said = answers.relations(minConfidence);
            RelationScores scores = RelationScores.of(gold, said);
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("model", reader.version().toString());
            facts.put("accuracy", scores.accuracy());
            facts.put("f1Interval95", Bootstrap.of(scores.perPair()).asList());
            Reliability reliability = Reliability.of(answers.answers());
            facts.put("ece", reliability.error());
            facts.put("eceWithoutNone", Reliability.of(answers.withoutNone()).error());
            facts.put("pairs", pairs.size());
            facts.put("seconds", answers.found().seconds());
            new Evaluation(facts, scores.all(), scores.perType())
                    .print(spec.commandLine().getOut(), json, Confusion.ofRelations(gold, said), reliability);
        }
        return 0;
    }
}
