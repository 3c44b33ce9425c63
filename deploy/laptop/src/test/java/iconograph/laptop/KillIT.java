package iconograph.laptop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a user fears most: the power goes while a batch is under way.
class KillIT {

    private static final int POSTS = 60;
    private static final String BATCH = "/posts/batch";
    private static final String NDJSON = "application/x-ndjson";

    @Test
    void leavesTheSameGraphAsIfNobodyHadKilledIt(@TempDir Path calm, @TempDir Path home)
            throws IOException, InterruptedException {
        List<String> lines = lines();

        // Given
        List<String> expected;
        try (IconographProcess uninterrupted = IconographProcess.run(calm)) {
            expected = graphOf(uninterrupted, lines);
        }
        try (IconographProcess first = IconographProcess.run(home)) {
            OutputStream body = openBatch(first);
            send(body, String.join("\n", lines.subList(0, POSTS / 2)) + "\n");
            IconographProcess.until("some posts are in the graph", Duration.ofMinutes(2), () -> first.inGraph() > 0);
            send(body, lines.get(POSTS / 2).substring(0, 50));
            first.kill();
        }

        // When
        try (IconographProcess second = IconographProcess.run(home)) {
            List<String> graph = graphOf(second, lines);

            // Then
            assertThat(graph).isEqualTo(expected);
            assertThat(second.get("/graph/summary").path("posts").asInt()).isEqualTo(POSTS);
            assertThat(second.get("/graph/summary").path("mentions").asInt()).isPositive();
            assertThat(second.get("/graph/summary").path("pictures").asInt()).isEqualTo(POSTS / 2);
        }
    }

    /// Every other post has a picture of its own.
    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < POSTS; i++) {
            String picture = Base64.getEncoder().encodeToString(DrawnPicture.png(i));
            lines.add("""
                    {"source": "kill", "id": "%d", "text": "Number %d: Ada Lovelace in London 🎉", \
                    "writtenAt": "2026-01-02T03:04:05Z", "pictures": [%s]}""".formatted(i, i, i % 2 == 0 ? "{\"data\": \"%s\"}".formatted(picture) : ""));
        }
        return lines;
    }

    /// A batch whose lines are sent one after another, for as long as somebody likes.
    private static OutputStream openBatch(IconographProcess iconograph) throws IOException {
        HttpURLConnection request =
                (HttpURLConnection) iconograph.url().resolve(BATCH).toURL().openConnection();
        request.setRequestMethod("POST");
        request.setRequestProperty("Content-Type", NDJSON);
        request.setDoOutput(true);
        request.setChunkedStreamingMode(1024);
        return request.getOutputStream();
    }

    private static void send(OutputStream body, String text) throws IOException {
        body.write(text.getBytes(UTF_8));
        body.flush();
    }

    /// Sends the batch, waits until all of it has arrived, and tells what is known then, but not when it was written,
    /// nor how sure the models are: items that are equally well known stand in each index in an order of its own.
    private static List<String> graphOf(IconographProcess iconograph, List<String> lines)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = iconograph.post(BATCH, NDJSON, String.join("\n", lines));
        assertThat(answer.body().lines()).hasSize(POSTS).noneMatch(line -> line.contains("\"refused\""));
        IconographProcess.until(
                "all posts are in the graph", Duration.ofMinutes(3), () -> iconograph.inGraph() == POSTS);
        return iconograph
                .text("/export?format=nquads")
                .lines()
                .filter(fact -> !fact.contains("generatedAtTime"))
                .map(fact -> fact.replaceFirst("(#confidence> )\"[0-9.E-]+\"", "$1"))
                .sorted()
                .toList();
    }
}
