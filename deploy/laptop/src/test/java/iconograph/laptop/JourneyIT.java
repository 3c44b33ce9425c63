package iconograph.laptop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import iconograph.contracts.PostId;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The whole way of a post, in the packaged program with its real stores, the shipped model and a real browser.
class JourneyIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NDJSON = "application/x-ndjson";

    @SuppressWarnings("NullAway.Init")
    private static IconographProcess iconograph;

    @BeforeAll
    static void start(@TempDir Path home) throws IOException {
        iconograph = IconographProcess.run(home);
    }

    @AfterAll
    static void stop() {
        iconograph.close();
    }

    @Test
    @DisabledIfSystemProperty(named = "skipUi", matches = ".*", disabledReason = "the page was left out of the build")
    void carriesAPostFromIngestToThePageInARealBrowser() throws IOException, InterruptedException {
        runInABrowser("e2e/journey.mjs", iconograph.url().toString());
    }

    /// The page of this build, with made-up readings, so that what lies where is known before.
    @Test
    @DisabledIfSystemProperty(named = "skipUi", matches = ".*", disabledReason = "the page was left out of the build")
    void lightsUpNamesAndTheirRegionsTogetherInARealBrowser() throws IOException, InterruptedException {
        runInABrowser("e2e/regions.mjs");
    }

    /// @param command a script of the page's, and what it takes before the folder for screenshots
    private static void runInABrowser(String... command) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("iconograph.root"));
        Path evidence = Files.createDirectories(Path.of(System.getProperty("iconograph.evidence")));

        Process browser = new ProcessBuilder(
                        Stream.of(Stream.of("node"), Stream.of(command), Stream.of(evidence.toString()))
                                .flatMap(words -> words)
                                .toList())
                .directory(root.resolve("web-ui").toFile())
                .inheritIO()
                .start();

        try {
            assertThat(browser.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(browser.exitValue()).isZero();
        } finally {
            browser.descendants().forEach(ProcessHandle::destroyForcibly);
            browser.destroyForcibly();
        }
    }

    @Test
    void linksANameOfTheStarterIndexWithItsEvidence() throws IOException, InterruptedException {
        String post = "{\"source\":\"it\",\"id\":\"paris\",\"text\":\"🎉 Marie Curie arrives in Paris tonight\"}";

        assertThat(iconograph.post("/posts", "application/json", post).statusCode())
                .isEqualTo(201);
        awaitInGraph("it", "paris");

        JsonNode reading = iconograph.get("/graph/posts/" + PostId.of("it", "paris"));
        assertThat(reading.path("mentions").findValuesAsText("quote")).contains("Marie Curie", "Paris");
        JsonNode curie = reading.path("mentions").get(0);
        assertThat(curie.path("span").path("start").asInt()).isEqualTo(2);
        assertThat(curie.path("type").asText()).isEqualTo("PER");
        assertThat(curie.path("decision").asText()).isEqualTo("linked");
        assertThat(curie.path("entity").path("id").asText()).isEqualTo("Q7186");
        assertThat(curie.path("candidates").path(0).path("entity").asText()).isEqualTo("Q7186");
        assertThat(curie.path("candidates").path(0).path("parts")).isNotEmpty();
    }

    @Test
    void leavesTheSameGraphWhenTheSamePostsComeTwice() throws IOException, InterruptedException {
        String batch = batch("twice", 12);

        keepAndAwait("twice", batch, 12);
        List<String> once = sortedExport();
        JsonNode countsOnce = iconograph.get("/graph/summary");
        HttpResponse<String> again = iconograph.post("/posts/batch", NDJSON, batch);
        for (int i = 0; i < 12; i++) {
            replay("twice", String.valueOf(i));
        }
        IconographProcess.until("all are in the graph again", PATIENCE, () -> travelling() == 0);

        assertThat(again.body().lines()).hasSize(12).allMatch(line -> line.contains("\"repeated\""));
        assertThat(iconograph.get("/graph/summary")).isEqualTo(countsOnce);
        assertThat(sortedExport()).isEqualTo(once);
    }

    @Test
    void leavesTheGraphAsItWasWhenAPostIsTakenBack() throws IOException, InterruptedException {
        keepAndAwait("stays", batch("stays", 2), 2);
        List<String> before = sortedExport();
        JsonNode counts = iconograph.get("/graph/summary");
        String post = "{\"source\":\"leaves\",\"id\":\"1\",\"text\":\"Ada Lovelace met Marie Curie in Warsaw\"}";
        assertThat(iconograph.post("/posts", "application/json", post).statusCode())
                .isEqualTo(201);
        awaitInGraph("leaves", "1");
        assertThat(sortedExport()).isNotEqualTo(before);

        HttpResponse<String> answer = iconograph.delete("/posts/leaves/1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"entities\":[", "Q7186", "\"goneAt\":\"");
        assertThat(sortedExport()).isEqualTo(before);
        assertThat(iconograph.get("/graph/summary")).isEqualTo(counts);
        assertThat(iconograph.delete("/posts/leaves/1").body()).isEqualTo(answer.body());
    }

    @Test
    void findsThatTheStoresAgree(@TempDir Path folder) throws IOException, InterruptedException {
        keepAndAwait("agree", batch("agree", 3), 3);

        IconographProcess.Ended verification = IconographProcess.command(
                folder, "graph", "verify", "--server", iconograph.url().toString());

        assertThat(verification.out()).contains("posts in Neo4j and RDF, 0 of them differ");
    }

    @Test
    void takesTheGoodLinesOfABatchAndSaysWhatIsWrongWithTheOthers() throws IOException, InterruptedException {
        String batch = String.join(
                "\n",
                "{\"source\":\"lines\",\"id\":\"1\",\"text\":\"Good one\"}",
                "{\"source\":\"lines\",\"id\":",
                "{\"source\":\"lines\",\"id\":\"3\",\"text\":\"  \"}",
                "{\"source\":\"lines\",\"id\":\"4\",\"text\":\"Corrupt\",\"pictures\":[{\"data\":\"bm8gcGljdHVyZQ==\"}]}",
                "{\"source\":\"lines\",\"id\":\"5\",\"text\":\"Good too 👍\"}");

        HttpResponse<String> answer = iconograph.post("/posts/batch", NDJSON, batch);

        assertThat(answer.body().lines()).hasSize(5);
        assertThat(answer.body().lines().map(line -> line.contains("\"kept\"")))
                .containsExactly(true, false, false, false, true);
        assertThat(answer.body().lines().filter(line -> line.contains("\"refused\"")))
                .hasSize(3)
                .allMatch(line -> line.contains("\"detail\""));
        awaitInGraph("lines", "1");
        awaitInGraph("lines", "5");
    }

    @ParameterizedTest
    @MethodSource
    void answersBadRequestsWithAProblem(String body, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = iconograph.post("/posts", "application/json", body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    static Stream<Arguments> answersBadRequestsWithAProblem() {
        return Stream.of(
                arguments("{", 400),
                arguments("{\"text\":\"\"}", 422),
                arguments("{\"text\":\"" + "a".repeat(100_000) + "\"}", 422));
    }

    /// A hundred photos are more bytes than any other request may have.
    @Test
    void takesABatchOfAnySizeLineByLine() throws IOException, InterruptedException {
        String noPicture = "bm8gcGljdHVyZSBh".repeat(750_000);
        String batch = String.join(
                "\n",
                IntStream.range(0, 6)
                        .mapToObj(i ->
                                "{\"source\":\"big\",\"id\":\"%d\",\"text\":\"Big\",\"pictures\":[{\"data\":\"%s\"}]}"
                                        .formatted(i, noPicture))
                        .toList());
        assertThat(batch).hasSizeGreaterThan(64 << 20);

        HttpResponse<String> answer = iconograph.post("/posts/batch", NDJSON, batch);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(6).allMatch(line -> line.contains("picture 1"));
    }

    @Test
    void answersAFormThatIsTooLargeWithAProblem() throws IOException {
        try (Socket socket =
                new Socket(iconograph.url().getHost(), iconograph.url().getPort())) {
            String head = """
                    POST /posts HTTP/1.1
                    Host: localhost
                    Content-Type: multipart/form-data; boundary=x
                    Content-Length: %d

                    """.formatted(200 << 20);
            socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(UTF_8));
            BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));

            assertThat(answer.readLine()).contains(" 413 ");
            assertThat(Stream.generate(() -> headerOf(answer)).takeWhile(line -> !line.isEmpty()))
                    .anyMatch(line -> line.equalsIgnoreCase("Content-Type: application/problem+json"));
        }
    }

    private static String headerOf(BufferedReader answer) {
        try {
            return String.valueOf(answer.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String batch(String source, int posts) {
        return String.join(
                "\n",
                IntStream.range(0, posts)
                        .mapToObj(i ->
                                "{\"source\":\"%s\",\"id\":\"%d\",\"text\":\"Post %d: Ada Lovelace of London met IBM 🤖\"}"
                                        .formatted(source, i, i))
                        .toList());
    }

    private static void keepAndAwait(String source, String batch, int posts) throws IOException, InterruptedException {
        assertThat(iconograph.post("/posts/batch", NDJSON, batch).statusCode()).isEqualTo(200);
        for (int i = 0; i < posts; i++) {
            awaitInGraph(source, String.valueOf(i));
        }
    }

    private static void replay(String source, String id) throws IOException, InterruptedException {
        assertThat(iconograph
                        .post("/posts/%s/replay".formatted(PostId.of(source, id)), "application/json", "")
                        .statusCode())
                .isEqualTo(202);
    }

    private static void awaitInGraph(String source, String id) throws InterruptedException {
        String path = "/posts/" + PostId.of(source, id);
        IconographProcess.until("%s/%s is in the graph".formatted(source, id), PATIENCE, () -> {
            try {
                return iconograph.get(path).path("state").asText().equals("inGraph");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static long travelling() {
        try {
            JsonNode journey = iconograph.get("/journey");
            return journey.path("waiting").asLong()
                    + journey.path("travelling").asLong()
                    + journey.path("retrying").asLong();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> sortedExport() throws IOException, InterruptedException {
        return iconograph.text("/export?format=nquads").lines().sorted().toList();
    }
}
