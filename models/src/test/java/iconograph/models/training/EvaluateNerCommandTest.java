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

class EvaluateNerCommandTest {

    private final Path folder;

    EvaluateNerCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void printsOneJsonObject() throws IOException {
        Path data = Files.writeString(
                folder.resolve("dev.txt"),
                "IMGID:1\nSerena\tB-PER\nWilliams\tI-PER\nis\tO\nin\tO\nParis\tB-LOC\n\nIMGID:2\nhello\tO\n");

        JsonNode result = new ObjectMapper().readTree(run("--data", data.toString(), "--json"));

        assertThat(result.path("f1").asDouble()).isEqualTo(1);
        assertThat(result.path("precision").asDouble()).isEqualTo(1);
        assertThat(result.path("recall").asDouble()).isEqualTo(1);
        assertThat(result.path("perType").path("PER").path("f1").asDouble()).isEqualTo(1);
        assertThat(result.path("posts").asInt()).isEqualTo(2);
        assertThat(result.path("ece").asDouble()).isBetween(0.0, 0.2);
        assertThat(result.path("reliability").findValues("answers").stream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(2);
        assertThat(result.path("seconds").asDouble()).isPositive();
    }

    @Test
    void tellsPeopleHowFarTheScoresCanBeTrusted() throws IOException {
        Path data = Files.writeString(folder.resolve("dev.txt"), "IMGID:1\nSerena\tB-PER\nin\tO\nParis\tB-LOC\n");

        assertThat(run("--data", data.toString()))
                .containsPattern("ece +0\\.\\d{4}")
                .containsPattern("scores +error 0\\.\\d{4}, where honest ones would show 0\\.\\d{4}")
                .containsPattern("0\\.93 to 1\\.00 +mean 0\\.9\\d{3}  right 1\\.0000  \\(\\d answers\\)");
    }

    @Test
    void countsOnlyNamesThatAreSureEnough() throws IOException {
        Path data = Files.writeString(folder.resolve("dev.txt"), "IMGID:1\nSerena\tB-PER\nin\tO\nParis\tB-LOC\n");

        JsonNode result =
                new ObjectMapper().readTree(run("--data", data.toString(), "--min-confidence", "0.9999999", "--json"));

        assertThat(result.path("recall").asDouble(-1)).isZero();
    }

    @Test
    void saysWhichLineOfTheDataIsWrong() throws IOException {
        Path data = Files.writeString(folder.resolve("dev.txt"), "IMGID:1\nParis LOC\n");

        assertThat(failure("--data", data.toString())).isEqualTo(data + ", line 2: expected a word, a tab and a tag");
    }

    @Test
    void saysWhichModelsThereAre() throws IOException {
        Path data = Files.writeString(folder.resolve("dev.txt"), "IMGID:1\nParis\tB-LOC\n");

        assertThat(failure("--data", data.toString(), "--model", "none"))
                .isEqualTo(
                        "there is no model 'none'; there are: [tagger, scanner-twitter2017, tagger-twitter2017, mmib-twitter2017, tagger-twitter2015, scanner-gmner, tagger-gmner, gem-fmnerg, tagger-fmnerg, markers, markers-captions, joint, grounder, gem, more, captioner, visibility, hindex]");
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new EvaluateNerCommand()).setOut(new PrintWriter(out));
        assertThat(command.execute(arguments)).isZero();
        return out.toString();
    }

    /// What the command complains of.
    private static String failure(String... arguments) {
        StringWriter complaint = new StringWriter();
        CommandLine command = new CommandLine(new EvaluateNerCommand());
        command.setExecutionExceptionHandler((e, line, parsed) -> {
            complaint.append(e.getMessage());
            return 1;
        });
        assertThat(command.execute(arguments)).isEqualTo(1);
        return complaint.toString();
    }
}
