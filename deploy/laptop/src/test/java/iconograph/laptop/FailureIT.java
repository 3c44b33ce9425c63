package iconograph.laptop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import iconograph.laptop.IconographProcess.Ended;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the packaged program says when it cannot start, or cannot go on.
class FailureIT {

    @Test
    void saysWhichIndexIsDamagedAndWhatToDo(@TempDir Path home) throws IOException, InterruptedException {
        Path index = Files.createDirectories(home.resolve("wikidata"));
        Files.writeString(index.resolve("index.json"), "{\"format\": ");

        Ended run = IconographProcess.command(home, "run", "--home", home.toString(), "--port", "0");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).doesNotContain("\tat ");
        assertThat(run.err().lines().filter(line -> line.startsWith("iconograph: ")))
                .singleElement()
                .asString()
                .startsWith("iconograph: could not start: the Wikidata index in %s is damaged".formatted(index))
                .contains("iconograph wikidata import FILE --index " + index);
        assertThat(home.resolve("logs/iconograph.log")).content().contains("UnreadableIndex");
    }

    @Test
    void showsTheDemoUntilAStoreEnds(@TempDir Path home) throws IOException, InterruptedException {
        try (IconographProcess demo = IconographProcess.demo(home)) {
            assertThat(demo.get("/graph/summary").path("posts").asInt()).isEqualTo(24);

            demo.killPostgres();

            assertThat(demo.awaitEnd(Duration.ofSeconds(90))).isEqualTo(1);
            assertThat(home.resolve("err.txt")).content().contains("iconograph: PostgreSQL or Neo4j ended by itself");
        }
    }
}
