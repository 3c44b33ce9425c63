package iconograph.models.papers.gem;

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
import java.util.Optional;

import iconograph.models.chat.ChatSettings;
import iconograph.models.chat.LanguageModel;
import iconograph.models.data.SeenText;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpinionsTest {

    private static final Offset<Double> NEARLY = Offset.offset(1e-6);
    private static final List<String> TYPES = List.of("city", "sports_team", "animal");

    /// Whatever is known speaks for the second type, by a factor of four.
    private static final SecondOpinion KNOWN = new SecondOpinion(
            new GemSettings(0.1, 0.2, 2, 1),
            new Judge(List.of(), new float[][] {{0, (float) Math.log(4), 0}}),
            (name, most) -> List.of(name + ": something"));

    private static final SeenText TEXT = new SeenText(List.of("Lions", "in", "Detroit", "with", "Ada"), "a stadium");
    private static final List<String> NAMES = List.of("Lions", "Ada", "Detroit");

    /// The second name is in no doubt.
    private static final List<double[]> LIKELY =
            List.of(new double[] {0.1, 0.4, 0.5}, new double[] {0.98, 0.01, 0.01}, new double[] {0.6, 0.4, 0});

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final List<JsonNode> questions = new ArrayList<>();

    OpinionsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void prefersTheTypeThatALanguageModelSaysOfTheLikeliest() throws IOException {
        answer(200, message("1. Sports team.\n2. sports_team"));

        List<double[]> second = opinions().of(TEXT, NAMES, LIKELY);

        // 0.4 to 0.5 / e³, with the 0.9 that they have together; the first type is not among the two
        assertThat(second.get(0)[1]).isCloseTo(0.9 * 0.4 / (0.4 + 0.5 * Math.exp(-3)), NEARLY);
        assertThat(second.get(0)[0]).isEqualTo(0.1);
        assertThat(second.get(1)).isSameAs(LIKELY.get(1));
        assertThat(second.get(2)[1]).isGreaterThan(second.get(2)[0]);
        assertThat(questions).singleElement().satisfies(question -> assertThat(
                        question.path("messages").path(3).path("content").asText())
                .isEqualTo(
                        "Picture: a stadium\nPost: Lions in Detroit with Ada\nNames:\n1. Lions: animal, sports_team\n"
                                + "2. Detroit: city, sports_team"));
    }

    @Test
    void goesByWhatIsKnownWhereItSaysNothingThatWasToChooseFrom() throws IOException {
        answer(200, message("1. city\n2. a large city\n9. animal"));

        List<double[]> second = opinions().of(TEXT, NAMES, LIKELY);

        assertThat(second.get(0)).containsExactly(KNOWN.of("Lions", LIKELY.get(0)));
        assertThat(second.get(2)).containsExactly(KNOWN.of("Detroit", LIKELY.get(2)));
    }

    @Test
    void goesByWhatIsKnownWhereItFailsAndDoesNotAskAgainAtOnce() {
        answer(500, "no");
        Opinions opinions = opinions();

        List<double[]> second = opinions.of(TEXT, NAMES, LIKELY);
        opinions.of(TEXT, NAMES, LIKELY);

        assertThat(second.get(0)).containsExactly(KNOWN.of("Lions", LIKELY.get(0)));
        assertThat(questions).hasSize(1);
    }

    @Test
    void asksNobodyWhereThereIsNoDoubt() {
        answer(500, "no");

        List<double[]> second = opinions().of(TEXT, List.of("Ada"), List.of(LIKELY.get(1)));

        assertThat(second).containsExactly(LIKELY.get(1));
        assertThat(questions).isEmpty();
    }

    @Test
    void goesByWhatIsKnownWhereThereIsNoLanguageModel() {
        List<double[]> second = new Opinions(TYPES, KNOWN, Optional.empty()).of(TEXT, NAMES, LIKELY);

        assertThat(second.get(2)).containsExactly(KNOWN.of("Detroit", LIKELY.get(2)));
    }

    private Opinions opinions() {
        URI base = URI.create(
                "http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort()));
        ChatSettings settings = new ChatSettings(base, "small", "", Duration.ofSeconds(20), 10_000);
        return new Opinions(
                TYPES,
                KNOWN,
                Optional.of(new AskedTypes(new LanguageModel(settings, "types stay", () -> Instant.EPOCH))));
    }

    private String message(String content) throws IOException {
        return json.writeValueAsString(
                Map.of("choices", List.of(Map.of("message", Map.of("role", "assistant", "content", content)))));
    }

    private void answer(int status, String body) {
        server.createContext("/v1/chat/completions", exchange -> {
            questions.add(json.readTree(exchange.getRequestBody()));
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
