package iconograph.ingest;

import static iconograph.ingest.BatchResult.Status.KEPT;
import static iconograph.ingest.BatchResult.Status.REFUSED;
import static iconograph.ingest.BatchResult.Status.REPEATED;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import iconograph.ingest.pictures.Drawing;
import iconograph.stores.Store;
import iconograph.stores.testing.WithStores;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@WithStores(Store.POSTGRES)
@QuarkusTest
class BatchTest {

    private final String source = "batch " + UUID.randomUUID();
    private final JsonMapper json = new JsonMapper();

    @TestHTTPResource("/posts/batch")
    private URL url = URI.create("http://localhost").toURL();

    BatchTest() throws IOException {}

    @Test
    void answersEveryLineAndLetsNoneHarmAnother() throws IOException {
        List<BatchResult> results = send(String.join(
                "\n",
                line("1", "Messi scores"),
                "{\"text\": \"half a li",
                "",
                line("2", "Messi scores again"),
                "{\"source\": \"x\", \"id\": \"3\"}",
                "{\"text\": \"Messi\", \"image\": \"a.jpg\"}",
                line("1", "Messi scores"),
                "{\"text\": \"Messi\", \"pictures\": [{\"data\": \"AAAA\"}]}",
                "{\"text\": \"Messi\", \"pictures\": [{\"altText\": \"no picture\"}]}",
                "{\"text\": \"Messi\", \"writtenAt\": \"yesterday\"}",
                "[]",
                "{\"text\": \"" + "a".repeat(100 * 1024) + "\"}",
                line("4", "last")));

        assertThat(results)
                .extracting(result -> "%s %s".formatted(result.line(), result.status()))
                .containsExactly(
                        "1 KEPT",
                        "2 REFUSED",
                        "4 KEPT",
                        "5 REFUSED",
                        "6 REFUSED",
                        "7 REPEATED",
                        "8 REFUSED",
                        "9 REFUSED",
                        "10 REFUSED",
                        "11 REFUSED",
                        "12 REFUSED",
                        "13 KEPT");
        assertThat(results)
                .filteredOn(result -> result.status() == REFUSED)
                .extracting(result -> String.valueOf(result.detail()))
                .satisfiesExactly(
                        cut -> assertThat(cut).startsWith("malformed JSON at column"),
                        blank -> assertThat(blank).isEqualTo("text is missing or blank"),
                        unknown -> assertThat(unknown)
                                .isEqualTo("unknown field image; known here are [author, id, pictures, source, text,"
                                        + " writtenAt]"),
                        nonsense ->
                                assertThat(nonsense).isEqualTo("picture 1 is not a JPEG, PNG, GIF, WebP or BMP file"),
                        missing -> assertThat(missing)
                                .isEqualTo("picture 1 is missing: neither url nor data nor a file of the form"),
                        time -> assertThat(time)
                                .isEqualTo("writtenAt is not a point in time such as 2026-01-31T12:00:00Z"),
                        list -> assertThat(list).isEqualTo("the JSON is not an object"),
                        tooLong -> assertThat(tooLong).startsWith("text has 102,400 characters"));
    }

    @Test
    void keepsTheNeighboursOfAHostilePicture() throws IOException {
        List<BatchResult> results = send(String.join(
                "\n",
                line("h1", "before"),
                "{\"text\": \"hostile\", \"pictures\": [{\"data\": \"%s\"}]}"
                        .formatted(Base64.getEncoder().encodeToString(Drawing.webpOfFramesWithinFrames(400_000))),
                line("h3", "after")));

        assertThat(results).extracting(BatchResult::status).containsExactly(KEPT, REFUSED, KEPT);
        assertThat(results.get(1).detail()).isEqualTo("picture 1 is damaged: the WebP file has a frame within a frame");
    }

    @Test
    void repeatsHarmlessly() throws IOException {
        String batch = IntStream.range(0, 200)
                .mapToObj(i -> lineWithPicture("r" + i, "post " + i, 16 + i))
                .collect(Collectors.joining("\n"));

        List<BatchResult> first = send(batch);
        List<BatchResult> second = send(batch);

        assertThat(first).hasSize(200).allMatch(result -> result.status() == KEPT);
        assertThat(second).hasSize(200).allMatch(result -> result.status() == REPEATED);
        assertThat(second)
                .extracting(BatchResult::id)
                .isEqualTo(first.stream().map(BatchResult::id).toList());
    }

    @Test
    void knowsTheLinesOfABatchByItsKey() throws IOException {
        String key = UUID.randomUUID().toString();
        String batch = "{\"text\": \"Messi\"}\n{\"text\": \"Messi\"}\n" + line("k", "Messi");

        List<BatchResult> first = send(batch, key);
        List<BatchResult> second = send(batch, key);
        List<BatchResult> changed = send("{\"text\": \"Ronaldo\"}\n" + line("k", "Ronaldo"), key);

        assertThat(first).extracting(BatchResult::status).containsExactly(KEPT, KEPT, KEPT);
        assertThat(first).extracting(BatchResult::id).doesNotHaveDuplicates();
        assertThat(second).extracting(BatchResult::status).containsExactly(REPEATED, REPEATED, REPEATED);
        assertThat(second)
                .extracting(BatchResult::id)
                .isEqualTo(first.stream().map(BatchResult::id).toList());
        assertThat(changed).extracting(BatchResult::status).containsExactly(REFUSED, KEPT);
        assertThat(changed.getFirst().detail()).startsWith("this Idempotency-Key was used before");
    }

    @Test
    void refusesABatchWhoseKeyIsTooLong() {
        given().contentType("application/x-ndjson")
                .header("Idempotency-Key", "k".repeat(300))
                .body(line("1", "Messi").getBytes(UTF_8))
                .post("/posts/batch")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", startsWith("Idempotency-Key has 300 characters"));
    }

    @Test
    void keepsTheLaterOfTwoVersionsInOneBatch() throws IOException {
        List<BatchResult> results = send(line("e", "first words") + "\n" + line("e", "better words"));

        assertThat(results).extracting(BatchResult::status).containsExactly(KEPT, KEPT);
        given().get("/posts/" + results.getFirst().id())
                .then()
                .body("post.text", org.hamcrest.Matchers.equalTo("better words"));
    }

    @Test
    void survivesTheSameBatchComingTwiceAtTheSameTime() {
        String batch = IntStream.range(0, 150)
                .mapToObj(i -> line("t" + i, "post " + i))
                .collect(Collectors.joining("\n"));

        List<CompletableFuture<List<BatchResult>>> sending = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return send(batch);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }))
                .toList();

        Map<BatchResult.Status, Long> counts = sending.stream()
                .flatMap(one -> one.join().stream())
                .collect(Collectors.groupingBy(BatchResult::status, Collectors.counting()));
        assertThat(counts)
                .containsEntry(KEPT, 150L)
                .containsEntry(REPEATED, 450L)
                .hasSize(2);
    }

    /// By hand, as Java's own client hears nothing before it has said everything.
    @Test
    void answersALineBeforeTheNextOneComes() throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            out.write("""
                    POST /posts/batch HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/x-ndjson\r
                    Transfer-Encoding: chunked\r
                    \r
                    """.getBytes(UTF_8));

            out.write(chunk(line("s1", "one") + "\n"));
            assertThat(nextResult(in)).contains("\"line\":1").contains("kept");

            out.write(chunk(line("s2", "two") + "\n"));
            assertThat(nextResult(in)).contains("\"line\":2").contains("kept");
        }
    }

    private static byte[] chunk(String text) {
        return "%x\r\n%s\r\n".formatted(text.getBytes(UTF_8).length, text).getBytes(UTF_8);
    }

    private static String nextResult(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith("{")) {
            line = in.readLine();
        }
        return String.valueOf(line);
    }

    private List<BatchResult> send(String lines) throws IOException {
        return resultsOf(given(), lines);
    }

    private List<BatchResult> send(String lines, String key) throws IOException {
        return resultsOf(given().header("Idempotency-Key", key), lines);
    }

    private List<BatchResult> resultsOf(RequestSpecification request, String lines) throws IOException {
        String results = request.contentType("application/x-ndjson")
                .body(lines.getBytes(UTF_8))
                .post("/posts/batch")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return json.readerFor(BatchResult.class)
                .<BatchResult>readValues(results)
                .readAll();
    }

    private String line(String id, String text) {
        return "{\"source\": \"%s\", \"id\": \"%s\", \"text\": \"%s\"}".formatted(source, id, text);
    }

    private String lineWithPicture(String id, String text, int width) {
        return "{\"source\": \"%s\", \"id\": \"%s\", \"text\": \"%s\", \"pictures\": [{\"data\": \"%s\"}]}"
                .formatted(source, id, text, Base64.getEncoder().encodeToString(Drawing.jpeg(width, 20)));
    }
}
