package iconograph.models.training;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;

import iconograph.models.ModelCatalog;
import iconograph.models.ModelCatalog.Task;
import iconograph.models.NameReader;
import iconograph.models.data.BioFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph evaluate ner`: measures how well a model finds names, by the protocol that the papers use.
@Command(
        name = "ner",
        mixinStandardHelpOptions = true,
        description = {
            "Scores a model on marked posts: a name counts when its span and its type are both right.",
            "Precision, recall and F1 are over all names of the file (micro), from 0 to 1; 95 %% of draws of other posts",
            "of the same kind score within f1Interval95; ece is the expected calibration error of the names' scores, over",
            "15 bins."
        },
        footer = {
            "",
            "Examples:",
            "  iconograph evaluate ner --data ../shared/data/gmner/dev.txt",
            "  iconograph evaluate ner --data ../shared/data/mner/twitter2017/dev.txt --benchmark twitter2017 \\",
            "      --captions ../shared/data/captions/twitter.jsonl --json"
        })
public final class EvaluateNerCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private NameQuestions questions = new NameQuestions();

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "A model of the catalogue (default: ${DEFAULT-VALUE}).")
    private String model = "tagger";

    @Override
    public Integer call() throws IOException {
        String name = questions.benchmark == null ? model : ModelCatalog.bestFor(Task.NAMES, questions.benchmark);
        try (NameReader reader = ModelCatalog.nameReader(name)) {
            NameQuestions.Answered answered = questions.ask(reader, BioFile::read);
            questions.print(
                    reader,
                    answered,
                    BioFile::read,
                    Map.of(),
                    spec.commandLine().getOut());
        }
        return 0;
    }
}
