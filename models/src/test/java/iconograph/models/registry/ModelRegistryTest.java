package iconograph.models.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.models.blocks.TorchScript;
import iconograph.models.graphs.SmallOnnx;
import iconograph.models.objects.Detection;
import iconograph.models.objects.ObjectDetector;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRegistryTest {

    private static final String TWELVE =
            IntStream.range(0, 12).mapToObj(i -> "kind" + i).toList().toString();

    private final Path folder;

    ModelRegistryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void runsADetectorThatAUserBrings() throws IOException {
        // Given a network whose rows of numbers are the picture's own pixels, 1 where it is white
        Path file = described(onnx(), "{form: rows}", TWELVE);

        // When a white picture is looked at
        try (ObjectDetector detector = ModelRegistry.read(file).detector("own").load(folder, 1)) {
            List<Detection> found = detector.detect(Pixels.blank(32, 48));

            // Then each of its kinds is at (1, 1), one pixel wide and high, of the 16 by 16 that the network sees
            assertThat(detector.name()).isEqualTo("own");
            assertThat(found).hasSize(12).allSatisfy(detection -> {
                assertThat(detection.score()).isEqualTo(1);
                assertThat(detection.box()).isEqualTo(new Box(1, 1.5, 3, 4.5));
            });
        }
    }

    @Test
    void runsATorchScriptDetectorLikewise() throws IOException {
        byte[] script = TorchScript.archive("x: Tensor", "return torch.reshape(x, [1, 48, 16])");
        Path file = described(script, "{form: rows}", TWELVE);

        try (ObjectDetector detector = ModelRegistry.read(file).detector("own").load(folder, 1)) {
            assertThat(detector.detect(Pixels.blank(32, 48))).hasSize(12);
        }
    }

    @Test
    void refusesTwoModelsOfOneNameWhateverTheyAre() throws IOException {
        Path file = described(onnx(), "{form: rows}", "coco");
        Files.writeString(file, Files.readString(file) + """
                embedders:
                  - {name: own, location: "file:own.onnx", sha256: %s, picture: {width: 16, height: 16}}
                """.formatted("0".repeat(64)));

        assertThatThrownBy(() -> ModelRegistry.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("two models have one name: own, own");
    }

    @Test
    void refusesAnotherFileThanTheOneDescribed() throws IOException {
        Path file = described(onnx(), "{form: rows}", TWELVE);
        Files.write(folder.resolve("own.onnx"), new byte[] {1, 2, 3});

        assertThatThrownBy(() -> ModelRegistry.read(file).detector("own").load(folder, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("SHA-256");
        Files.delete(folder.resolve("own.onnx"));
        assertThatThrownBy(() -> ModelRegistry.read(file).detector("own").load(folder, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no file");
    }

    @Test
    void refusesANetworkThatDoesNotDoWhatIsDescribed() throws IOException {
        Path rows = described(onnx(), "{form: rows}", "[cat, dog]");
        assertThatThrownBy(() -> ModelRegistry.read(rows).detector("own").load(folder, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not as described")
                .hasMessageContaining("(1, 48, 16)");

        Path bins = described(onnx(), "{form: bins, strides: [8, 16]}", "coco");
        assertThatThrownBy(() -> ModelRegistry.read(bins).detector("own").load(folder, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gives 1 arrays");
    }

    @Test
    void saysWhereADescriptionIsWrong() throws IOException {
        Path file = described(onnx(), "{form: heatmap}", "coco");

        assertThatThrownBy(() -> ModelRegistry.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("models.yaml")
                .hasMessageContaining("heatmap")
                .hasMessageContaining("line ");
        Files.writeString(file, Files.readString(file).replace("heatmap", "rows, colour: red"));
        assertThatThrownBy(() -> ModelRegistry.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("colour");
    }

    @Test
    void takesFilesOnlyFromWhereItIsSafe() {
        assertThatThrownBy(() -> new ModelFile("http://example.org/a.onnx", "0".repeat(64)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none of file: https:// maven: and npm:");
        assertThatThrownBy(() -> new ModelFile("file:a.onnx", "abc")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsTheNamesThatThereAre() throws IOException {
        Path file = described(onnx(), "{form: rows}", "coco");

        assertThatThrownBy(() -> ModelRegistry.read(file).detector("other"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[own]");
    }

    private static byte[] onnx() {
        return SmallOnnx.reshaping(new long[] {1, 3, 16, 16}, new long[] {1, 48, 16});
    }

    private Path described(byte[] network, String answers, String kinds) throws IOException {
        Files.write(folder.resolve("own.onnx"), network);
        return Files.writeString(folder.resolve("models.yaml"), """
                detectors:
                  - name: own
                    location: file:own.onnx
                    sha256: %s
                    picture: {width: 16, height: 16, spread: [255, 255, 255]}
                    answers: %s
                    kinds: %s
                """.formatted(sha256(network), answers, kinds));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
