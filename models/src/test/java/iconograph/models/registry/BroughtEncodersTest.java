package iconograph.models.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import iconograph.models.faces.FaceEncoder;
import iconograph.models.graphs.SmallOnnx;
import iconograph.models.pictures.Pixels;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is refused of embedders and dual encoders, and why. That they work, the commands' tests show.
class BroughtEncodersTest {

    private final BroughtModels models;

    BroughtEncodersTest(@TempDir Path folder) {
        this.models = BroughtModels.in(folder);
    }

    @Test
    void refusesAnEmbedderThatGivesNoVector() throws IOException {
        models.embedder(false);
        String square = models.file("face", SmallOnnx.reshaping(new long[] {1, 3, 16, 16}, new long[] {1, 48, 16}));
        Path file = models.describe("""
                embedders:
                  - {name: pixels, %s, picture: {width: 16, height: 16}}
                """.formatted(square));

        assertThatThrownBy(() -> ModelRegistry.loadEncoder(file, "pixels", 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("embedder pixels is not as described")
                .hasMessageContaining("(1, 48, 16) where one vector (1, n) is wanted");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {width: 32, height: 32}              | pixels failed
            {width: 16, height: 24}              | a square
            {width: 16, height: 16}, margin: 0   | a square and a margin
            {width: 16, height: 16}, answer: z   | gives [y], not 'z'
            {width: 16, height: 16}, answers: y  | answers
            """)
    void refusesAnEmbedderThatIsNotAsDescribed(String picture, String reason) throws IOException {
        String face = models.file("face", BroughtModels.pixels(false));
        Path file = models.describe("""
                embedders:
                  - {name: pixels, %s, picture: %s}
                """.formatted(face, picture));

        assertThatThrownBy(() -> ModelRegistry.loadEncoder(file, "pixels", 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void findsAnEmbeddersResultByName() throws IOException {
        String face = models.file("face", BroughtModels.pixels(false));
        Path file = models.describe("""
                embedders:
                  - {name: pixels, %s, picture: {width: 16, height: 16}, answer: y}
                """.formatted(face));

        try (FaceEncoder encoder = ModelRegistry.loadEncoder(file, "pixels", 1)) {
            assertThat(encoder.name()).isEqualTo("pixels");
            assertThat(encoder.encode(Pixels.blank(20, 20), List.of())).isEmpty();
        }
    }

    @Test
    void refusesDualEncodersWhoseSpacesDiffer() throws IOException {
        Path file = models.dualEncoder(false);
        String shorter = models.file("text", SmallOnnx.casting(new long[] {1, 700}));
        String yaml = Files.readString(file)
                .replaceAll("location: \"file:text\", sha256: \\w+", shorter)
                .replace("length: 768", "length: 700");
        models.describe(yaml);

        assertThatThrownBy(() -> ModelRegistry.loadDualEncoder(file, "dots", 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("dual encoder dots is not as described")
                .hasMessageContaining("a picture becomes 768 numbers and a text 700");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inputs: {x: IDS}     | inputs: {y: IDS}      | takes [x], not [y]
            inputs: {x: IDS}     | inputs: {x: MASK}     | none of the inputs
            inputs: {x: IDS}     | inputs: {x: LETTERS}  | LETTERS
            length: 768          | length: 0             | 1 to 2048 are possible
            scale: 2             | scale: -2             | with scale -2.0
            name: dots           | names: dots           | name
            """)
    void refusesADualEncoderThatIsNotAsDescribed(String described, String other, String reason) throws IOException {
        Path file = models.dualEncoder(false);
        models.describe(Files.readString(file).replace(described, other));

        assertThatThrownBy(() -> ModelRegistry.loadDualEncoder(file, "dots", 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesWhatIsNoTokenizer() throws IOException {
        Path file = models.dualEncoder(false);
        String broken = models.file("tokenizer.json", new byte[] {'{', '}'});
        models.describe(Files.readString(file).replaceAll("location: \"file:tokenizer.json\", sha256: \\w+", broken));

        assertThatThrownBy(() -> ModelRegistry.loadDualEncoder(file, "dots", 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("tokenizer.json is no tokenizer");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cutsTextsThatAreTooLongAndFillsUpThoseThatAreShort(boolean torchScript) throws IOException {
        Path file = models.dualEncoder(torchScript);
        Pixels picture = Pixels.blank(16, 16);
        try (DualEncoder encoder = ModelRegistry.loadDualEncoder(file, "dots", 1)) {
            List<TextFit> fits = encoder.fits(picture, List.of("red", "red ".repeat(768), "red ".repeat(2000)));

            assertThat(fits.get(0).cosine()).isLessThan(0.1);
            assertThat(fits.get(1).cosine()).isGreaterThan(0.99);
            assertThat(fits.get(2))
                    .isEqualTo(new TextFit(
                            "red ".repeat(2000),
                            fits.get(1).cosine(),
                            fits.get(1).share()));
            assertThat(fits.stream().mapToDouble(TextFit::share).sum()).isBetween(0.999999, 1.000001);
        }
    }
}
