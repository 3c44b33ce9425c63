package iconograph.models.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import iconograph.models.ModelCatalog;
import iconograph.models.data.SharedData;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `iconograph calibrate`: makes the scores of trained weights honest.
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the scores of a model honest: of its answers with the score 0.8, eight in ten are to be right. Two",
            "numbers are fitted on half of the posts that it was developed on, and the expected calibration error (15",
            "bins of equal width) is measured on the other half, before and after. They are kept in the weights' file;",
            "the weights themselves stay the same, and so do the answers."
        },
        footer = {
            "",
            "Example:",
            "  iconograph calibrate tagger --data ../shared/data --weights trained/adapter.safetensors",
            "",
            "Training ends with it, so this is for weights that were trained before."
        })
public final class CalibrateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "MODEL", description = "A model of the catalogue, such as tagger.")
    private String model = "";

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder with gmner, fmnerg, mner, mnre and captions.")
    private Path data = Path.of("");

    @Option(
            names = "--weights",
            required = true,
            paramLabel = "FILE",
            description = "The model's adapter.safetensors; it is written anew, with the calibration in its notes.")
    private Path weights = Path.of("");

    @Override
    public Integer call() throws IOException {
        new Calibrating(ModelCatalog.named(model), new SharedData(data))
                .calibrate(weights, spec.commandLine().getOut());
        return 0;
    }
}
