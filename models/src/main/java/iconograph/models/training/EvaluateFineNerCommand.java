package iconograph.models.training;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import iconograph.models.ModelCatalog;
import iconograph.models.ModelCatalog.Task;
import iconograph.models.NameReader;
import iconograph.models.data.BioFile;
import iconograph.models.data.FineTypes;
import iconograph.models.data.TaggedPost.Name;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph evaluate fine-ner`: measures how well a model finds names of the 51 fine types.
@Command(
        name = "fine-ner",
        mixinStandardHelpOptions = true,
        description = {
            "Scores a model on posts marked with fine types: a name counts when its span and its fine type are right.",
            "f1Coarse asks for the coarse type only, which the fine one implies; ece is the expected calibration error of",
            "the names' scores, over 15 bins."
        },
        footer = {
            "",
            "Examples:",
            "  iconograph evaluate fine-ner --data ../shared/data/fmnerg/dev.txt",
            "  iconograph evaluate fine-ner --data ../shared/data/fmnerg/dev.txt --benchmark fmnerg \\",
            "      --captions ../shared/data/captions/twitter.jsonl --json"
        })
public final class EvaluateFineNerCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private NameQuestions questions = new NameQuestions();

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "A model of the catalogue (default: ${DEFAULT-VALUE}).")
    private String model = "tagger-fmnerg";

    @Override
    public Integer call() throws IOException {
        String name = questions.benchmark == null ? model : ModelCatalog.bestFor(Task.FINE_NAMES, questions.benchmark);
        try (NameReader reader = ModelCatalog.fineNameReader(name)) {
            NameQuestions.Answered answered = questions.ask(reader, BioFile::readFine);
            double coarse = NameScores.of(coarse(answered.gold()), coarse(answered.names()))
                    .all()
                    .f1();
            questions.print(
                    reader,
                    answered,
                    BioFile::readFine,
                    Map.of("f1Coarse", coarse),
                    spec.commandLine().getOut());
        }
        return 0;
    }

    static List<List<Name>> coarse(List<List<Name>> fine) {
        return fine.stream()
                .map(names -> names.stream()
                        .map(name -> new Name(name.start(), name.end(), FineTypes.coarseOf(name.type())))
                        .toList())
                .toList();
    }
}
