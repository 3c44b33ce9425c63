package iconograph.laptop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a user fears most: the power goes while a batch is under way.
class KillIT {

    private static final int POSTS = 150;

    @Test
    void everyPostArrivesOnceAfterAKillHalfWay(@TempDir Path home) throws IOException, InterruptedException {
        try (IconographProcess first = IconographProcess.run(home)) {
            String batch = IntStream.range(0, POSTS)
                    .mapToObj(i -> "{\"source\":\"kill\",\"id\":\"%d\",\"text\":\"Number %d: Ada Lovelace in London\"}"
                            .formatted(i, i))
                    .collect(Collectors.joining("\n"));
            assertThat(first.post("/posts/batch", "application/x-ndjson", batch).statusCode())
                    .isEqualTo(200);
            IconographProcess.until("some posts are in the graph", Duration.ofMinutes(2), () -> first.inGraph() > 0);
            assertThat(first.inGraph()).isLessThan(POSTS);
            first.kill();
        }

        try (IconographProcess second = IconographProcess.run(home)) {
            IconographProcess.until(
                    "all posts are in the graph", Duration.ofMinutes(3), () -> second.inGraph() == POSTS);

            JsonNode graph = second.get("/graph/summary");
            assertThat(graph.path("posts").asInt()).isEqualTo(POSTS);
            assertThat(graph.path("mentions").asInt() % POSTS).isZero();
            assertThat(second.text("/export?format=nquads").lines())
                    .doesNotHaveDuplicates()
                    .isNotEmpty();
        }
    }
}
