package iconograph.ingest.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import iconograph.ingest.IngestConfig;

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
                                    "iconograph.ingest.pictures.max-pixels", "2147483647"),
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
        public URI uriOf(String sha256) {
            return URI.create("memory:" + sha256);
        }

        @Override
        public void check() {}
    }
}
