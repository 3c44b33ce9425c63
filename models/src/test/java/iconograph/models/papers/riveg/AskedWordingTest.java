package iconograph.models.papers.riveg;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import iconograph.models.chat.ChatSettings;
import iconograph.models.chat.LanguageModel;
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskedWordingTest {

    private static final SeenText TEXT =
            new SeenText(List.of("watch", "Kevin", "Durant", "at", "Camp", "Nou"), "a tall man");
    private static final List<Name> NAMES = List.of(new Name(1, 3, "PER"), new Name(4, 6, "LOC"));
    private static final Sentence OTHERWISE = new Sentence(List.of("otherwise"), List.of(new Phrase(0, 1, List.of())));
    private static final List<Sentence> ALL_OTHERWISE = List.of(OTHERWISE, OTHERWISE);
    private static final String KEY = "sk-very-secret";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final List<JsonNode> questions = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final Logger logger = Logger.getLogger(LanguageModel.class.getName());
    private final Kept logged = new Kept();
    private Instant now = Instant.EPOCH;

    AskedWordingTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        logger.addHandler(logged);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stop() {
        mayEnd.countDown();
        server.stop(0);
        logger.removeHandler(logged);
        logger.setUseParentHandlers(true);
    }

    @Test
    void saysNamesAsTheLanguageModelDoes() throws IOException {
        answer(200, message("1. an American basketball player!\n2) football stadium"));

        assertThat(wording().of(TEXT, NAMES))
                .containsExactly(
                        new Sentence(
                                List.of(
                                        "watch",
                                        "an",
                                        "American",
                                        "basketball",
                                        "player",
                                        "Kevin",
                                        "Durant",
                                        "at",
                                        "Camp",
                                        "Nou"),
                                List.of(new Phrase(1, 7, List.of()))),
                        new Sentence(
                                List.of("watch", "Kevin", "Durant", "at", "a", "football", "stadium", "Camp", "Nou"),
                                List.of(new Phrase(4, 9, List.of()))));
        assertThat(keys).containsExactly("Bearer " + KEY);
        assertThat(questions).singleElement().satisfies(question -> {
            assertThat(question.path("model").asText()).isEqualTo("small");
            assertThat(question.path("messages").path(0).path("role").asText()).isEqualTo("system");
            assertThat(question.path("messages").path(5).path("content").asText())
                    .isEqualTo(
                            "Picture: a tall man\nPost: watch Kevin Durant at Camp Nou\nNames:\n1. Kevin Durant\n2. Camp Nou");
        });
    }

    @Test
    void saysANameOtherwiseOfWhichTheLanguageModelSaysNothing() throws IOException {
        answer(200, message("Sure! Here you are:\n2. a stadium\n7. a seventh\n1. ..."));

        List<Sentence> said = wording().of(TEXT, NAMES);

        assertThat(said.getFirst()).isEqualTo(OTHERWISE);
        assertThat(said.getLast().words()).contains("stadium");
    }

    @Test
    void takesFewWords() throws IOException {
        answer(200, message("1. " + "very ".repeat(200) + "long"));

        assertThat(wording().of(TEXT, NAMES).getFirst().words()).hasSizeLessThan(20);
    }

    @Test
    void doesNotAskAboutNoName() {
        assertThat(wording().of(TEXT, List.of())).isEmpty();
        assertThat(questions).isEmpty();
    }

    @Test
    void fallsBackOnAnErrorAndSaysWhyWithoutKeyOrText() {
        answer(500, "Kevin Durant " + KEY);

        assertThat(wording().of(TEXT, NAMES)).isEqualTo(ALL_OTHERWISE);
        assertThat(logged.lines)
                .singleElement()
                .asString()
                .contains("small at http://127.0.0.1", "it answers with status 500")
                .doesNotContain(KEY, "Durant");
    }

    @Test
    void fallsBackOnAnAnswerThatIsNone() {
        answer(200, "<html>Durant</html>");

        assertThat(wording().of(TEXT, NAMES)).isEqualTo(ALL_OTHERWISE);
        assertThat(logged.lines).singleElement().asString().contains("its answer is not JSON");
    }

    @Test
    void fallsBackOnAnAnswerWithoutAMessage() {
        answer(200, "{\"choices\": []}");

        assertThat(wording().of(TEXT, NAMES)).isEqualTo(ALL_OTHERWISE);
        assertThat(logged.lines).singleElement().asString().contains("its answer has no message");
    }

    @Test
    void fallsBackOnAnAnswerThatIsTooLong() throws IOException {
        answer(200, message("1. a " + "x".repeat(100_000)));

        assertThat(wording().of(TEXT, NAMES)).isEqualTo(ALL_OTHERWISE);
        assertThat(logged.lines).singleElement().asString().contains("it answers with more than 10000 bytes");
    }

    @Test
    void fallsBackOnAnAnswerThatDoesNotEnd() {
        server.createContext("/v1/chat/completions", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });

        assertThat(wording(Duration.ofMillis(300)).of(TEXT, NAMES)).isEqualTo(ALL_OTHERWISE);
        assertThat(logged.lines).singleElement().asString().contains("it does not answer within PT0.3S");
    }

    @Test
    void fallsBackWhereNobodyListens() {
        server.stop(0);

        assertThat(wording().of(TEXT, NAMES)).isEqualTo(ALL_OTHERWISE);
        assertThat(logged.lines).singleElement().asString().contains("it cannot be asked");
    }

    @Test
    void doesNotTakeTheKeyElsewhere() {
        server.createContext("/v1/chat/completions", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.createContext("/elsewhere", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });

        assertThat(wording().of(TEXT, NAMES)).isEqualTo(ALL_OTHERWISE);
        assertThat(keys).isEmpty();
    }

    @Test
    void asksAgainOnlyAfterAWhile() {
        answer(500, "");
        AskedWording wording = wording();

        wording.of(TEXT, NAMES);
        wording.of(TEXT, NAMES);
        assertThat(questions).hasSize(1);

        now = now.plus(LanguageModel.PAUSE);
        wording.of(TEXT, NAMES);
        assertThat(questions).hasSize(2);
    }

    private AskedWording wording() {
        return wording(Duration.ofSeconds(20));
    }

    private AskedWording wording(Duration patience) {
        URI base = URI.create(
                "http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort()));
        return new AskedWording(
                new LanguageModel(
                        new ChatSettings(base, "small", KEY, patience, 10_000), "names are said otherwise", () -> now),
                (text, names) -> names.stream().map(name -> OTHERWISE).toList());
    }

    private String message(String content) throws IOException {
        return json.writeValueAsString(
                Map.of("choices", List.of(Map.of("message", Map.of("role", "assistant", "content", content)))));
    }

    private void answer(int status, String body) {
        server.createContext("/v1/chat/completions", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
            questions.add(json.readTree(exchange.getRequestBody()));
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static final class Kept extends Handler {

        private final List<String> lines = new ArrayList<>();
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
            lines.add(formatter.formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
