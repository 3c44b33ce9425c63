package iconograph.models.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;

import iconograph.models.pictures.Pixels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// With the shipped weights.
class EvaluateObjectRelationsCommandTest {

    private static final String PHOTO = """
            {"image": "1.png", "width": 80, "height": 60, "boxes": {"1": [[0, 0, 40, 60]], "2": [[50, 10, 70, 30]]}, \
            "sentences": [{"text": "A man holds a ball .", "phrases": [\
            {"start": 0, "end": 5, "entity": "1", "type": "people"}, \
            {"start": 12, "end": 18, "entity": "2", "type": "other"}]}]}
            """;

    private final Path folder;

    EvaluateObjectRelationsCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void printsOneJsonObjectWithAllFigures() throws IOException {
        Files.createDirectory(folder.resolve("images"));
        ImageIO.write(
                Pixels.blank(80, 60).image(),
                "png",
                folder.resolve("images/1.png").toFile());
        Files.writeString(folder.resolve("dev.jsonl"), PHOTO);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("train.jsonl.gz")))) {
            out.write(PHOTO.getBytes(UTF_8));
        }
        StringWriter out = new StringWriter();

        int code = new CommandLine(new EvaluateObjectRelationsCommand())
                .setOut(new PrintWriter(out))
                .execute("--data", folder.toString(), "--json");

        assertThat(code).isZero();
        JsonNode result = new ObjectMapper().readTree(out.toString());
        assertThat(result.path("model").asText()).startsWith("more@");
        assertThat(result.path("pictures").asInt()).isEqualTo(1);
        assertThat(result.path("pairs").asInt()).isEqualTo(2);
        assertThat(result.path("f1").asDouble(-1)).isBetween(0.0, 1.0);
        assertThat(result.path("stated").asDouble(-1)).isBetween(0.0, 1.0);
        assertThat(result.path("baselines").path("always shows").asDouble()).isEqualTo(0.5);
        assertThat(result.path("baselines").path("place alone").asDouble()).isEqualTo(1);
        assertThat(result.path("perType").has("holds")).isTrue();
    }
}
