package iconograph.ingest.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import iconograph.ingest.IngestConfig;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PictureIntakeTest {

    private final MemoryStore store = new MemoryStore();
    private final PictureIntake intake = new PictureIntake(
            new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .addDefaultInterceptors()
                    .withSources(new PropertiesConfigSource(
                            Map.of(
                                    "iconograph.home", "/srv/iconograph",
                                    "iconograph.ingest.pictures.max-pixels", "2147483647",
                                    "iconograph.ingest.fetch.allow-private-addresses", "true"),
                            "test",
                            100))
                    .withMapping(IngestConfig.class)
                    .build()
                    .getConfigMapping(IngestConfig.class),
            store);

    @AfterEach
    void stop() {
        intake.stop();
    }

    @Test
    void keepsAPicture() {
        KeptPicture kept = intake.take(data(Drawing.jpeg(40, 20)));

        assertThat(kept.width()).isEqualTo(40);
        assertThat(store.read(kept.sha256())).isPresent();
    }

    /// Its pixels would need an array that is longer than any array can be.
    @Test
    void refusesAPictureThatThereIsNoMemoryFor() {
        assertThatThrownBy(() -> intake.take(data(Drawing.hollowGif(49_981, 42_966))))
                .isInstanceOf(RefusedPicture.class)
                .hasMessage("cannot be read");
    }

    @Test
    void readsPicturesWhileSlowServersAreWaitedFor() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        HttpServer slow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slow.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        CountDownLatch asked = new CountDownLatch(8);
        slow.createContext("/", exchange -> {
            asked.countDown();
            try (exchange) {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        slow.start();
        URI url = URI.create(
                "http://127.0.0.1:%d/a.jpg".formatted(slow.getAddress().getPort()));
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                clients.execute(() -> assertThatThrownBy(() -> intake.take(new NewPicture(url, null, null, null)))
                        .isInstanceOf(RefusedPicture.class));
            }
            assertThat(CompletableFuture.runAsync(() -> await(asked), clients)).succeedsWithin(Duration.ofSeconds(10));

            assertThat(CompletableFuture.supplyAsync(() -> intake.take(data(Drawing.jpeg(40, 20))), clients))
                    .succeedsWithin(Duration.ofSeconds(5));

            over.countDown();
        } finally {
            over.countDown();
            slow.stop(0);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static NewPicture data(byte[] bytes) {
        return new NewPicture(null, null, null, bytes);
    }

    private static final class MemoryStore implements PictureStore {

        private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

        @Override
        public void keep(String sha256, byte[] bytes) {
            kept.put(sha256, bytes);
        }

        @Override
        public Optional<InputStream> read(String sha256) {
            return Optional.ofNullable(kept.get(sha256)).map(ByteArrayInputStream::new);
        }

        @Override
        public boolean remove(String sha256, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public URI uriOf(String sha256) {
            return URI.create("memory:" + sha256);
        }

        @Override
        public void check() {}
    }
}
