package iconograph.laptop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import iconograph.laptop.Loading.Outcome;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Loading against a server that says what a test wants it to say.
class LoadingTest {

    private static final String JOURNEY =
            "{\"waiting\":0,\"travelling\":0,\"retrying\":%d,\"inGraph\":%d,\"putAside\":%d,\"total\":9}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    private final Deque<String> journeys = new ArrayDeque<>();
    private String batch = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/journey", exchange -> answer(exchange, next()));
        server.createContext("/posts/batch", exchange -> answer(exchange, batch));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void countsOnlyPostsThatWerePutAsideSinceItBegan() throws IOException, InterruptedException {
        journeys.addAll(List.of(JOURNEY.formatted(0, 5, 3), JOURNEY.formatted(0, 6, 3), JOURNEY.formatted(0, 6, 4)));
        batch = "{\"line\":1,\"status\":\"kept\"}\n{\"line\":2,\"status\":\"kept\"}";

        Outcome outcome = load("{\"text\": \"Messi\"}", "{\"text\": \"Paris\"}");

        assertThat(outcome.kept()).isEqualTo(2);
        assertThat(outcome.putAside()).isEqualTo(1);
    }

    @Test
    void failsIfALineIsLeftWithoutAnAnswer() {
        journeys.add(JOURNEY.formatted(0, 0, 0));
        batch = "{\"line\":1,\"status\":\"kept\"}";

        assertThatThrownBy(() -> load("{\"text\": \"Messi\"}", "{\"text\": \"Paris\"}"))
                .hasMessageContaining("answered 1 of 2 lines");
    }

    private Outcome load(String... lines) throws IOException, InterruptedException {
        Path posts = Files.write(folder.resolve("posts.jsonl"), List.of(lines));
        URI url = URI.create("http://localhost:" + server.getAddress().getPort());
        try (JourneyClient client = new JourneyClient(url)) {
            return new Loading(client, new PrintWriter(new StringWriter())).load(posts, "test", Integer.MAX_VALUE);
        }
    }

    /// The last one stays.
    private String next() {
        return journeys.size() > 1 ? journeys.remove() : journeys.element();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
