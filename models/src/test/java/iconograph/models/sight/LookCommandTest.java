package iconograph.models.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

import iconograph.models.registry.BroughtModels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LookCommandTest {

    private final Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    LookCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void saysAndDrawsWhatIsWritten() throws IOException {
        // Given a sign
        BufferedImage sign = new BufferedImage(600, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sign.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 600, 200);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 60));
        pen.drawString("Museum closed", 60, 120);
        Path file = folder.resolve("sign.png");
        ImageIO.write(sign, "png", file.toFile());
        Path drawing = folder.resolve("seen.png");

        // When
        int status = look(file.toString(), "--json", "--draw", drawing.toString());

        // Then
        assertThat(err.toString()).isEmpty();
        assertThat(status).isZero();
        JsonNode seen = new ObjectMapper().readTree(out.toString());
        assertThat(seen.path("text").asText()).contains("\"Museum closed\"");
        assertThat(seen.path("lines").get(0).path("box").get(0).asDouble()).isBetween(40.0, 70.0);
        assertThat(ImageIO.read(drawing.toFile()).getWidth()).isEqualTo(600);
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.jpg"), "not a picture");

        assertThat(look(notes.toString())).isNotZero();
        assertThat(err.toString()).contains("notes.jpg is not a JPEG, PNG, GIF, WebP or BMP file");
        assertThat(look(folder.resolve("missing.jpg").toString())).isNotZero();
        assertThat(err.toString()).contains("there is no file");
    }

    @Test
    void asksForADetectorsNameAndItsDescription() throws IOException {
        Path file = folder.resolve("a.png");
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", file.toFile());

        assertThat(look(file.toString(), "--model", "picodet")).isNotZero();
        assertThat(err.toString()).contains("--models and --model go together");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void saysHowWellTextsFitByNetworksThatAUserBrings(boolean torchScript) throws IOException {
        BufferedImage dots = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        dots.setRGB(1, 0, 0xff0000);
        Path file = folder.resolve("a.png");
        ImageIO.write(dots, "png", file.toFile());
        String models = BroughtModels.in(folder).dualEncoder(torchScript).toString();

        int status = look(
                file.toString(), "--models", models, "--model", "dots", "--ask", "red", "--ask", "Dark red", "--json");

        assertThat(err.toString()).isEmpty();
        assertThat(status).isZero();
        JsonNode fits = new ObjectMapper().readTree(out.toString()).path("fits");
        assertThat(fits.get(0).path("text").asText()).isEqualTo("red");
        assertThat(fits.get(0).path("cosine").asDouble()).isZero();
        assertThat(fits.get(1).path("cosine").asDouble()).isEqualTo(1);
        // Their shares are as e to the scale, 2, times the cosine.
        assertThat(fits.get(0).path("share").asDouble()).isCloseTo(1 / (1 + Math.exp(2)), within(1e-9));
        assertThat(fits.get(1).path("share").asDouble()).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-9));
    }

    @Test
    void printsATextALine() throws IOException {
        BufferedImage dots = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        dots.setRGB(0, 0, 0xff0000);
        Path file = folder.resolve("a.png");
        ImageIO.write(dots, "png", file.toFile());
        String models = BroughtModels.in(folder).dualEncoder(false).toString();

        assertThat(look(file.toString(), "--models", models, "--model", "dots", "--ask", "red"))
                .isZero();

        assertThat(out.toString()).isEqualToNormalizingNewlines("  1.0000   1.0000  red\n");
    }

    @Test
    void saysWhatIsMissingToAsk() throws IOException {
        Path file = folder.resolve("a.png");
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        String models = BroughtModels.in(folder).dualEncoder(false).toString();

        assertThat(look(file.toString(), "--ask", "red")).isNotZero();
        assertThat(err.toString()).contains("--ask goes with --models and --model");
        assertThat(look(file.toString(), "--models", models, "--model", "clip", "--ask", "red"))
                .isNotZero();
        assertThat(err.toString()).contains("no dual encoder 'clip' is described; there are: [dots]");
        assertThat(look(file.toString(), "--models", models, "--model", "dots", "--ask", "red"))
                .isNotZero();
        assertThat(err.toString()).contains("has no direction");
    }

    private int look(String... arguments) {
        return new CommandLine(new LookCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
