package iconograph.linking.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// How long a batch of ten names takes over HTTP, one batch after the other.
///
/// Not a test of the build: `./mvnw -pl linking-service -am test -Dtest=ReconciliationBenchmark
/// -Dsurefire.failIfNoSpecifiedTests=false -Diconograph.linking.index=DIR -Diconograph.benchmark.names=FILE`, the index
/// made by `iconograph wikidata import`, the file with a JSON object a line that has a `mention` and its `qid`.
@QuarkusTest
class ReconciliationBenchmark {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 10;
    private static final int ROUNDS = 3;

    @TestHTTPResource("/reconcile")
    URI service = URI.create("");

    /// A name, and the item that it means.
    private record Gold(String name, String item) {}

    /// How many first candidates were right, how many were marked as a match, and how many of these were right.
    private static final class Tally {

        private int right;
        private int matched;
        private int rightlyMatched;

        void add(JsonNode first, String item) {
            boolean isRight = first.path("id").asText().equals(item);
            boolean isMatch = first.path("match").asBoolean();
            right += isRight ? 1 : 0;
            matched += isMatch ? 1 : 0;
            rightlyMatched += isRight && isMatch ? 1 : 0;
        }
    }

    @Test
    void printsHowLongTenNamesTake() throws IOException, InterruptedException {
        List<Gold> gold = gold();
        for (int round = 0; round < ROUNDS; round++) {
            measure("names alone", "", gold);
        }
        for (int round = 0; round < ROUNDS; round++) {
            measure("with a country", "\"properties\": [{\"pid\": \"P17\", \"v\": \"United States\"}], ", gold);
        }
    }

    private void measure(String what, String about, List<Gold> gold) throws IOException, InterruptedException {
        Tally tally = new Tally();
        double processor = processorMillis();
        long[] nanos = new long[gold.size() / BATCH];
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < nanos.length; i++) {
                List<Gold> rows = gold.subList(i * BATCH, (i + 1) * BATCH);
                HttpRequest request = HttpRequest.newBuilder(service)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(batch(rows, about)))
                        .build();
                long start = System.nanoTime();
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                nanos[i] = System.nanoTime() - start;
                assertThat(answer.statusCode()).isEqualTo(200);
                JsonNode results = JSON.readTree(answer.body());
                for (int row = 0; row < BATCH; row++) {
                    tally.add(
                            results.at("/q" + row + "/result/0"), rows.get(row).item());
                }
            }
        }
        processor = processorMillis() - processor;
        double seconds = Arrays.stream(nanos).sum() / 1e9;
        Arrays.sort(nanos);
        System.out.printf(
                "%s: %d batches, %.0f queries/s, half of the batches within %.1f ms, 95 of 100 within %.1f ms;"
                        + " processor time a query %.1f ms; of %d names %d first candidates right, %d matched, %d of them rightly%n",
                what,
                nanos.length,
                BATCH * nanos.length / seconds,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6,
                processor / (BATCH * nanos.length),
                BATCH * nanos.length,
                tally.right,
                tally.matched,
                tally.rightlyMatched);
    }

    /// Of this process, the service and whoever asks it, so that other programs count for less.
    private static double processorMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElseThrow();
    }

    private static String batch(List<Gold> rows, String about) {
        String queries = IntStream.range(0, rows.size())
                .mapToObj(i -> "\"q%d\": {%s\"query\": %s}"
                        .formatted(i, about, new TextNode(rows.get(i).name())))
                .collect(Collectors.joining(",", "{", "}"));
        return "queries=" + URLEncoder.encode(queries, StandardCharsets.UTF_8);
    }

    private static List<Gold> gold() throws IOException {
        List<Gold> gold = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(System.getProperty("iconograph.benchmark.names", "")))) {
            JsonNode mention = JSON.readTree(line);
            gold.add(new Gold(
                    mention.get("mention").textValue(), mention.path("qid").asText()));
        }
        return gold;
    }
}
