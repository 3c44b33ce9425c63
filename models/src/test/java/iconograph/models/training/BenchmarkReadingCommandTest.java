package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchmarkReadingCommandTest {

    private final Path folder;

    BenchmarkReadingCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void printsOneJsonObject() throws IOException {
        Path data = Files.writeString(
                folder.resolve("dev.txt"),
                "IMGID:1\nSerena\tB-PER\nWilliams\tI-PER\nis\tO\nin\tO\nParis\tB-LOC\n\nIMGID:2\nhello\tO\n");
        StringWriter out = new StringWriter();

        int code = new CommandLine(new BenchmarkReadingCommand())
                .setOut(new PrintWriter(out))
                .execute("--data", data.toString(), "--rounds", "1", "--json");

        assertThat(code).isZero();
        JsonNode result = new ObjectMapper().readTree(out.toString());
        assertThat(result.path("posts").asInt()).isEqualTo(2);
        assertThat(result.path("device").asText()).isEqualTo("cpu");
        assertThat(result.path("threads").asInt()).isPositive();
        assertThat(result.path("aloneP50Millis").asDouble()).isPositive();
        assertThat(result.path("aloneP95Millis").asDouble())
                .isGreaterThanOrEqualTo(result.path("aloneP50Millis").asDouble());
        assertThat(result.path("bulkPostsPerSecond").asDouble()).isPositive();
    }
}
