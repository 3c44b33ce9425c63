package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

import iconograph.models.pictures.Pixels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// With the shipped weights.
class EvaluateGmnerCommandTest {

    private final Path folder;
    private final Path data;
    private final Path boxes;

    EvaluateGmnerCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.data = folder.resolve("posts.txt");
        this.boxes = folder.resolve("boxes.jsonl");
    }

    @BeforeEach
    void writePosts() throws IOException {
        Files.writeString(
                data, "IMGID:1\nSerena\tB-PER\nWilliams\tI-PER\nis\tO\nin\tO\nParis\tB-LOC\n\nIMGID:2\nhello\tO\n");
        Files.writeString(boxes, """
                {"image": "1", "width": 80, "height": 60, "objects": [{"name": "Serena Williams", "box": [0, 0, 80, 60]}]}
                """);
    }

    @Test
    void printsOneJsonObjectWithAllFigures() throws IOException {
        ImageIO.write(
                Pixels.blank(80, 60).image(), "png", folder.resolve("1.png").toFile());
        ImageIO.write(
                Pixels.blank(80, 60).image(), "png", folder.resolve("2.png").toFile());

        JsonNode result = json("--images", folder.toString());

        assertThat(result.path("model").asText()).startsWith("scanner-gmner+visibility+grounder@");
        assertThat(result.path("posts").asInt()).isEqualTo(2);
        assertThat(result.path("pictures").asInt()).isEqualTo(2);
        assertThat(result.path("picturesMissing").asInt(-1)).isZero();
        assertThat(result.path("mner").path("f1").asDouble()).isEqualTo(1);
        assertThat(result.path("gmner").path("f1").asDouble(-1)).isBetween(0.0, 1.0);
        assertThat(result.path("eeg").path("f1").asDouble(-1)).isBetween(0.0, 1.0);
        assertThat(result.path("surface").path("f1").asDouble(-1)).isBetween(0.0, 1.0);
        assertThat(result.path("groundability").path("names").asInt()).isEqualTo(2);
        assertThat(result.path("groundability").path("visible").asInt()).isEqualTo(1);
        assertThat(result.path("groundability")
                        .path("baselines")
                        .path("people")
                        .path("f1")
                        .asDouble())
                .isEqualTo(1);
    }

    @Test
    void judgesWhatItCanWithoutPictures() throws IOException {
        JsonNode result = json();

        assertThat(result.path("pictures").asInt(-1)).isZero();
        assertThat(result.path("picturesMissing").asInt()).isEqualTo(2);
        assertThat(result.has("gmner")).as("gmner of no picture").isFalse();
        JsonNode all = result.path("allPosts");
        assertThat(all.path("mner").path("f1").asDouble()).isEqualTo(1);
        assertThat(all.path("neverVisible").path("f1").asDouble()).isEqualTo(0.5);
        assertThat(all.path("least").path("f1").asDouble())
                .isLessThanOrEqualTo(all.path("most").path("f1").asDouble());
        assertThat(all.path("eegLeast").path("f1").asDouble())
                .isLessThanOrEqualTo(all.path("eegMost").path("f1").asDouble());
    }

    @Test
    void scoresAModelThatDoesAllAtOnce() throws IOException {
        JsonNode result = json("--model", "hindex");

        assertThat(result.path("model").asText()).startsWith("hindex@");
        assertThat(result.path("allPosts").path("mner").path("f1").asDouble()).isEqualTo(1);
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        Files.delete(boxes);
        StringWriter complaint = new StringWriter();
        CommandLine command = new CommandLine(new EvaluateGmnerCommand());
        command.setExecutionExceptionHandler((e, line, parsed) -> {
            complaint.append(e.getMessage());
            return 1;
        });

        assertThat(command.execute("--data", data.toString(), "--boxes", boxes.toString()))
                .isEqualTo(1);
        assertThat(complaint).hasToString("there is no file " + boxes);
    }

    private JsonNode json(String... further) throws IOException {
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new EvaluateGmnerCommand()).setOut(new PrintWriter(out));
        String[] arguments = {"--data", data.toString(), "--boxes", boxes.toString(), "--json"};
        assertThat(command.execute(java.util.stream.Stream.of(arguments, further)
                        .flatMap(java.util.Arrays::stream)
                        .toArray(String[]::new)))
                .isZero();
        return new ObjectMapper().readTree(out.toString());
    }
}
