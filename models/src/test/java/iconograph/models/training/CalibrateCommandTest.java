package iconograph.models.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import iconograph.contracts.Mention;
import iconograph.models.ModelCatalog;
import iconograph.models.NameReader;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.confidence.Calibration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CalibrateCommandTest {

    private final Path folder;

    CalibrateCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void writeData() throws IOException {
        for (String set : List.of("gmner", "mner/twitter2017")) {
            StringBuilder posts = new StringBuilder();
            for (int post = 0; post < 8; post++) {
                // Every name is marked as what it is not, so that there is something to be less sure of.
                posts.append("IMGID:").append(post).append("\nSerena\tB-ORG\nin\tO\nParis\tB-PER\n\n");
            }
            Path file = folder.resolve(set).resolve("dev.txt");
            Files.createDirectories(file.getParent());
            Files.writeString(file, posts);
        }
    }

    @Test
    void makesScoresHonestAndLeavesTheWeightsAlone() throws IOException {
        SafeTensors shipped = SafeTensors.read(shipped());
        Path weights = folder.resolve("adapter.safetensors");
        Files.write(weights, shipped());

        String told = run("tagger", "--data", folder.toString(), "--weights", weights.toString());

        assertThat(told).contains("slope ").containsPattern("calibration error on \\d+ other answers: 0.\\d+ before");
        SafeTensors calibrated = SafeTensors.read(Files.readAllBytes(weights));
        assertThat(Calibration.in(calibrated)).isPresent();
        assertThat(calibrated.notes())
                .containsEntry("boldness", requireNonNull(shipped.notes().get("boldness")))
                .containsKeys("calibration answers", "calibration error before", "calibration error after");
        assertThat(calibrated.weights()).hasSameSizeAs(shipped.weights()).allSatisfy((name, tensor) -> assertThat(
                        tensor.values())
                .containsExactly(requireNonNull(shipped.weights().get(name)).values()));
        assertThat(read(calibrated)).zipSatisfy(read(shipped), (less, more) -> {
            assertThat(less.span()).isEqualTo(more.span());
            assertThat(less.type()).isEqualTo(more.type());
            assertThat(less.score()).isLessThan(0.5).isLessThan(more.score());
        });
    }

    @Test
    void saysThatAFileIsMissing() {
        StringWriter complaint = new StringWriter();
        CommandLine command = new CommandLine(new CalibrateCommand());
        command.setExecutionExceptionHandler((e, line, parsed) -> {
            complaint.append(e.getMessage());
            return 1;
        });

        assertThat(command.execute("tagger", "--data", folder.toString(), "--weights", "nowhere"))
                .isEqualTo(1);
        assertThat(complaint.toString()).isEqualTo("there is no file nowhere");
    }

    private List<Mention> read(SafeTensors weights) throws IOException {
        try (NameReader reader =
                (NameReader) ModelCatalog.named("tagger").reader(new ShippedWeights(weights, "some"))) {
            return reader.read(List.of("Serena Williams is in Paris")).getFirst();
        }
    }

    private static byte[] shipped() throws IOException {
        String path = "/iconograph/models/tagger/adapter.safetensors";
        try (InputStream in = requireNonNull(CalibrateCommandTest.class.getResourceAsStream(path))) {
            return in.readAllBytes();
        }
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new CalibrateCommand()).setOut(new PrintWriter(out));
        assertThat(command.execute(arguments)).isZero();
        return out.toString();
    }
}
