package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

import iconograph.models.writing.DrawnPage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateWritingCommandTest {

    private final Path folder;

    EvaluateWritingCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("annotations"));
        Files.createDirectories(folder.resolve("images"));
    }

    @Test
    void printsOneJsonObject() throws IOException {
        page("1", "Pier one", "Pier");
        page("2", "Pier two", "Pier");

        JsonNode result = new ObjectMapper()
                .readTree(run("--data", folder.toString(), "--limit", "1", "--threads", "1", "--json"));

        assertThat(result.path("pageErrorRate").asDouble()).isEqualTo(1); // four characters too many for four marked
        assertThat(result.path("lineErrorRate").asDouble()).isEqualTo(1);
        assertThat(result.path("lineErrorRateWithoutSpaces").asDouble()).isEqualTo(0.75);
        assertThat(result.path("missed").asDouble(-1)).isZero();
        assertThat(result.path("pictures").asInt()).isEqualTo(1);
        assertThat(result.path("characters").asInt()).isEqualTo(4);
        assertThat(result.path("seconds").asDouble()).isPositive();
        assertThat(result.path("medianMillis").asDouble()).isPositive();
    }

    @Test
    void printsALineAFigureForPeople() throws IOException {
        page("1", "Pier one", "Pier one");

        assertThat(run("--data", folder.toString())).containsPattern("pageErrorRate +0\\.0000\\n");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertThat(failure("--data", folder.toString())).isEqualTo("there are no pages to read in " + folder);
        page("1", "Pier one", "Pier one");
        Files.delete(folder.resolve("images/1.png"));
        assertThat(failure("--data", folder.toString())).contains("1.png");
    }

    private void page(String name, String drawn, String marked) throws IOException {
        ImageIO.write(
                new DrawnPage(300, 100).write(drawn, 40, 60).image(),
                "png",
                folder.resolve("images/%s.png".formatted(name)).toFile());
        Files.writeString(folder.resolve("annotations/%s.json".formatted(name)), """
                {"form": [{"words": [{"text": "%s", "box": [40, 42, 120, 62]}]}]}""".formatted(marked));
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new EvaluateWritingCommand()).setOut(new PrintWriter(out));
        assertThat(command.execute(arguments)).isZero();
        return out.toString();
    }

    /// What the command complains of.
    private static String failure(String... arguments) {
        StringWriter complaint = new StringWriter();
        CommandLine command = new CommandLine(new EvaluateWritingCommand());
        command.setExecutionExceptionHandler((e, line, parsed) -> {
            complaint.append(e.getMessage());
            return 1;
        });
        assertThat(command.execute(arguments)).isEqualTo(1);
        return complaint.toString();
    }
}
