package iconograph.models.sight;

import static org.assertj.core.api.Assertions.assertThat;

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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    private int look(String... arguments) {
        return new CommandLine(new LookCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
