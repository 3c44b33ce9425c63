package iconograph.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import iconograph.ingest.pictures.Drawing;
import iconograph.stores.Store;
import iconograph.stores.testing.WithStores;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// How many posts with a picture of about 30 kB are kept a second. Its name keeps it out of the ordinary tests:
///
/// ```
/// ./mvnw -pl ingest-service -am test -Dtest=KeepRateBenchmark -Dsurefire.failIfNoSpecifiedTests=false
/// ```
@WithStores(Store.POSTGRES)
@QuarkusTest
class KeepRateBenchmark {

    private static final int POSTS = 500;
    private static final int ROUNDS = 5;

    @TestHTTPResource("/posts/batch")
    private URL url = URI.create("http://localhost").toURL();

    KeepRateBenchmark() throws IOException {}

    @Test
    void printsPostsPerSecond() throws IOException, InterruptedException, URISyntaxException {
        HttpClient client = HttpClient.newHttpClient();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] batch = batch(round);
            long start = System.nanoTime();
            long cpuStart = cpuNanos();
            String results = client.send(
                            HttpRequest.newBuilder(url.toURI())
                                    .header("Content-Type", "application/x-ndjson")
                                    .POST(BodyPublishers.ofByteArray(batch))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "kept %d posts of %d kB in %.2f s: %.0f posts/s, %.1f ms of processor time a post (without PostgreSQL)%n",
                    results.lines().filter(line -> line.contains("\"kept\"")).count(),
                    batch.length / POSTS / 1000,
                    seconds,
                    POSTS / seconds,
                    (cpuNanos() - cpuStart) / 1e6 / POSTS);
        }
    }

    /// On a busy machine the wall clock says little.
    private static long cpuNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    private static byte[] batch(int round) {
        String source = "benchmark " + UUID.randomUUID();
        Random random = new Random(20261122L + round);
        return IntStream.range(0, POSTS)
                .mapToObj(i ->
                        "{\"source\": \"%s\", \"id\": \"%d\", \"text\": \"Messi scores\", \"pictures\": [{\"data\": \"%s\"}]}"
                                .formatted(source, i, Base64.getEncoder().encodeToString(photo(random))))
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
    }

    /// A JPEG of 400 × 300 pixels with about as much detail as a photo.
    private static byte[] photo(Random random) {
        BufferedImage image = Drawing.image(400, 300);
        for (int i = 0; i < 800; i++) {
            int x = random.nextInt(390);
            int y = random.nextInt(290);
            int colour = random.nextInt(1 << 24);
            for (int j = 0; j < 50; j++) {
                image.setRGB(x + j % 10, y + j / 10, colour);
            }
        }
        return Drawing.encoded("jpeg", image);
    }
}
