package iconograph.linking.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommonsPicturesTest {

    private record Answer(int status, String header, String value) {}

    private static final Answer PICTURE = new Answer(200, "X-Made", "yes");

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> agents = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private CommonsPictures commons;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        commons = new CommonsPictures(
                URI.create("http://localhost:%d/".formatted(server.getAddress().getPort())),
                "me@example.org",
                waits::add);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI().toString());
            agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
            Answer answer = answers.isEmpty() ? PICTURE : answers.removeFirst();
            exchange.getResponseHeaders().set(answer.header(), answer.value());
            byte[] body = "a picture".getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @AfterEach
    void close() {
        commons.close();
        server.stop(0);
    }

    @Test
    void asksForASmallVersionAndSaysWhoItIs() throws IOException, InterruptedException {
        assertThat(commons.thumbnail("Ada & Bob, 1840?.jpg").map(file -> new String(file, UTF_8)))
                .contains("a picture");

        assertThat(asked).containsExactly("/wiki/Special:FilePath/Ada_%26_Bob%2C_1840%3F.jpg?width=330");
        assertThat(agents).singleElement().asString().startsWith("Iconograph/").contains("me@example.org");
    }

    @Test
    void followsToWhereThePictureLies() throws IOException, InterruptedException {
        answers.add(new Answer(302, "Location", "/thumb/330px-Ada.jpg"));

        assertThat(commons.thumbnail("Ada.jpg")).isPresent();
        assertThat(asked).last().isEqualTo("/thumb/330px-Ada.jpg");
    }

    @Test
    void waitsAsLongAsItIsTold() throws IOException, InterruptedException {
        answers.add(new Answer(429, "Retry-After", "7"));
        answers.add(new Answer(503, "X-Made", "yes"));
        answers.add(new Answer(429, "Retry-After", "999999"));

        assertThat(commons.thumbnail("Ada.jpg")).isPresent();
        assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(5), Duration.ofMinutes(5));
    }

    @Test
    void givesUpAfterSomeTries() {
        for (int i = 0; i < 9; i++) {
            answers.add(new Answer(429, "Retry-After", "1"));
        }

        assertThatThrownBy(() -> commons.thumbnail("Ada.jpg"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Wikimedia Commons does not answer (status 429, asked 4 times for Ada.jpg)");
        assertThat(asked).hasSize(4);
    }

    @Test
    void hasNoPictureOfAnUnknownName() throws IOException, InterruptedException {
        answers.add(new Answer(404, "X-Made", "yes"));

        assertThat(commons.thumbnail("Nobody.jpg")).isEqualTo(Optional.empty());
        assertThat(asked).hasSize(1);
    }

    @Test
    void saysThatItCannotBeReached() {
        server.stop(0);

        assertThatThrownBy(() -> commons.thumbnail("Ada.jpg"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Wikimedia Commons does not answer");
    }
}
