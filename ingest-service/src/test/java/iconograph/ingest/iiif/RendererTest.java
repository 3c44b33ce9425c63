package iconograph.ingest.iiif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import iconograph.ingest.IngestConfig;
import iconograph.ingest.pictures.Drawing;
import iconograph.ingest.pictures.PictureParts;
import iconograph.ingest.pictures.PictureStore;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class RendererTest {

    private static final String NAME = "ab".repeat(32);

    private final SlowStore store = new SlowStore(Drawing.png(64, 48));
    private final IngestConfig config = configOf(Map.of(
            "iconograph.home", "/nowhere",
            "iconograph.ingest.iiif.renderings", "1",
            "iconograph.ingest.iiif.waiting", "2"));
    private final Renderer renderer = new Renderer(new PictureParts(store, config), config);

    @Test
    void doesNotDecodeTheSameImageAnew() {
        store.goOn.countDown();
        byte[] first = renderer.render(image(NAME, 10)).orElseThrow();

        assertThat(renderer.render(image(NAME, 10))).containsSame(first);
        assertThat(store.reads).hasValue(1);

        assertThat(renderer.render(image(NAME, 11))).isPresent();
        assertThat(store.reads).hasValue(2);
    }

    @Test
    void sendsAwayWhoeverComesWhenTooManyWait() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<byte[]>>> inHand = new ArrayList<>();
            for (int width = 1; width <= 3; width++) {
                Rendition image = image(NAME, width);
                inHand.add(threads.submit(() -> renderer.render(image)));
            }
            assertThat(store.begun.await(10, TimeUnit.SECONDS)).isTrue();
            while (renderer.placesLeft() > 0) {
                Thread.sleep(1);
            }

            assertThatThrownBy(() -> renderer.render(image(NAME, 4)))
                    .isInstanceOfSatisfying(RefusedImage.class, refused -> assertThat(refused.fault())
                            .isEqualTo(RefusedImage.Fault.BUSY));
            assertThat(store.reads).hasValue(1);

            store.goOn.countDown();
            for (Future<Optional<byte[]>> one : inHand) {
                assertThat(one.get()).isPresent();
            }
        }

        assertThat(renderer.render(image(NAME, 4))).isPresent();
    }

    @Test
    void makesAnImageOnceThatSeveralWaitFor() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<byte[]>>> inHand = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                inHand.add(threads.submit(() -> renderer.render(image(NAME, 10))));
            }
            assertThat(store.begun.await(10, TimeUnit.SECONDS)).isTrue();
            store.goOn.countDown();
            for (Future<Optional<byte[]>> one : inHand) {
                assertThat(one.get()).isPresent();
            }
        }

        assertThat(store.reads).hasValue(1);
    }

    @Test
    void hasNoImageOfAPictureThatIsGone() {
        store.goOn.countDown();

        assertThat(renderer.render(image("cd".repeat(32), 10))).isEmpty();
    }

    private static Rendition image(String sha256, int width) {
        Extent picture = new Extent(64, 48);
        return new Rendition(
                sha256, picture, new Area(0, 0, picture), new Extent(width, 10), false, Quality.DEFAULT, Format.PNG);
    }

    private static IngestConfig configOf(Map<String, String> keys) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(keys, "test", 100))
                .withMapping(IngestConfig.class)
                .build()
                .getConfigMapping(IngestConfig.class);
    }

    /// Holds one picture, and lends it only when told to go on.
    private static final class SlowStore implements PictureStore {

        private final byte[] picture;
        private final AtomicInteger reads = new AtomicInteger();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        private SlowStore(byte[] picture) {
            this.picture = picture;
        }

        @Override
        public Optional<InputStream> read(String sha256) {
            if (!sha256.equals(NAME)) {
                return Optional.empty();
            }
            reads.incrementAndGet();
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Optional.of(new ByteArrayInputStream(picture));
        }

        @Override
        public void keep(String sha256, byte[] bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean remove(String sha256, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public URI uriOf(String sha256) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void check() {}
    }
}
