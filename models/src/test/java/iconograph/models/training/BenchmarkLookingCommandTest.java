package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

import iconograph.models.pictures.Pixels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchmarkLookingCommandTest {

    private final Path folder;

    BenchmarkLookingCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void timesEachPartOfLooking() throws IOException {
        ImageIO.write(
                Pixels.blank(80, 60).image(), "png", folder.resolve("a.png").toFile());
        StringWriter out = new StringWriter();

        int code = new CommandLine(new BenchmarkLookingCommand())
                .setOut(new PrintWriter(out))
                .execute("--data", folder.toString(), "--rounds", "1", "--json");

        assertThat(code).isZero();
        JsonNode result = new ObjectMapper().readTree(out.toString());
        assertThat(result.path("pictures").asInt()).isEqualTo(1);
        assertThat(List.of("decoding", "things", "faces", "caption", "context", "oneName", "writing"))
                .allSatisfy(part ->
                        assertThat(result.path(part + "Millis").asDouble()).isPositive());
        if (result.has("memoryMegabytes")) { // where the system tells
            assertThat(result.path("lookingLoadedMegabytes").asInt()).isPositive();
            assertThat(result.path("lookingMegabytes").asInt())
                    .isLessThan(result.path("memoryMegabytes").asInt());
        }
    }

    @Test
    void saysThatThereIsNothingToMeasure() {
        StringWriter problems = new StringWriter();

        int code = new CommandLine(new BenchmarkLookingCommand())
                .setErr(new PrintWriter(problems))
                .execute("--data", folder.toString());

        assertThat(code).isNotZero();
        assertThat(problems.toString()).contains("there is nothing to measure");
    }
}
