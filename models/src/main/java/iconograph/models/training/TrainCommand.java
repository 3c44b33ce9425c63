package iconograph.models.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import iconograph.contracts.Knowledge;
import iconograph.models.ModelCatalog;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.data.SharedData;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `iconograph train`: teaches a model of the catalogue from marked data.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Trains a model on marked data, keeps the weights of its best epoch, and calibrates their scores (see",
            "calibrate)."
        },
        footer = {
            "",
            "Examples:",
            "  iconograph train tagger --data ../shared/data --out tagger",
            "  iconograph train tagger --data ../shared/data --out tagger --resume",
            "",
            "It saves where it is every few minutes; after an interruption, --resume goes on from there."
        })
public final class TrainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "MODEL", description = "A model of the catalogue, such as tagger.")
    private String model = "";

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder with gmner, mner, ner, mnre, flickr and heldout-ids.txt.")
    private Path data = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Gets adapter.safetensors and training.state (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("trained");

    @Option(names = "--resume", description = "Go on where a run with the same options was interrupted.")
    private boolean resume;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the data (default: ${DEFAULT-VALUE}).")
    private int epochs = 5;

    @Option(names = "--rate", paramLabel = "R", description = "Highest learning rate (default: ${DEFAULT-VALUE}).")
    private double rate = 5e-4;

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "Stop after N epochs that were not better (default: ${DEFAULT-VALUE}).")
    private int patience = 2;

    @Option(
            names = "--teacher",
            paramLabel = "FILE",
            description = {
                "Weights of an earlier run of the same model: of a scanner, their doubts soften the labels; a grounder",
                "keeps them, and learns only what faces and writing say of regions. Other models take none."
            })
    private @Nullable Path teacher;

    @Option(
            names = "--class-weights",
            paramLabel = "POWER",
            description = {
                "A rare relation counts more, by its rarity to this power: 0.5 for the square root, 1 for as much",
                "as all that are frequent (relations only; default: ${DEFAULT-VALUE})."
            })
    private double rarity;

    @Option(names = "--seed", paramLabel = "N", description = "Same seed, same weights (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() throws Exception {
        TrainingPlan plan = new TrainingPlan(epochs, rate, 0.06, patience, seed);
        ModelCatalog.Entry entry = ModelCatalog.named(model);
        SharedData shared = new SharedData(data);
        Path learned = out.resolve("adapter.safetensors");
        Material material = new Material(shared, Knowledge.found(), taught(), rarity, seed);
        try (Course<?> course = entry.course(material)) {
            double f1 = train(course, plan);
            spec.commandLine().getOut().printf("%s: mean development F1 %.4f%n", learned, f1);
        }
        if (entry.task().isCalibrated()) {
            new Calibrating(entry, shared).calibrate(learned, spec.commandLine().getOut());
        }
        return 0;
    }

    private Optional<SafeTensors> taught() throws IOException {
        return teacher == null ? Optional.empty() : Optional.of(SafeTensors.read(Files.readAllBytes(teacher)));
    }

    private <B> double train(Course<B> course, TrainingPlan plan) throws Exception {
        Trainer<B> trainer =
                new Trainer<>(model, course, plan, out, spec.commandLine().getErr());
        if (resume) {
            trainer.resume();
        }
        return trainer.train();
    }
}
