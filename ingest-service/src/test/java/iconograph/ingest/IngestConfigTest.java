package iconograph.ingest;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

/// A name or a default that changes breaks somebody's installation, so it is to change here as well.
class IngestConfigTest {

    @Test
    void hasTheseDefaults() {
        IngestConfig config = configOf(Map.of("iconograph.home", "/srv/iconograph"));

        assertThat(config.maxText()).isEqualTo(10_000);
        assertThat(config.maxPictures()).isEqualTo(10);
        assertThat(config.maxPostSize().asLongValue()).isEqualTo(32 << 20);
        assertThat(config.maxBatchLines()).isEqualTo(100_000);
        assertThat(config.lease()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.soleInstance()).isFalse();
        assertThat(config.pictures().directory()).isEqualTo(Path.of("/srv/iconograph/pictures"));
        assertThat(config.pictures().maxSize().asLongValue()).isEqualTo(10 << 20);
        assertThat(config.pictures().maxPixels()).isEqualTo(40_000_000);
        assertThat(config.fetch().timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.fetch().allowPrivateAddresses()).isFalse();
        assertThat(config.iiif().maxWidth()).isEqualTo(4096);
        assertThat(config.iiif().maxArea()).isEqualTo(12_000_000);
        assertThat(config.iiif().renderings()).isEqualTo(2);
        assertThat(config.iiif().waiting()).isEqualTo(32);
        assertThat(config.iiif().cache().asLongValue()).isEqualTo(32 << 20);
    }

    @Test
    void listensToTheseNames() {
        IngestConfig config = configOf(Map.ofEntries(
                entry("iconograph.ingest.max-text", "1"),
                entry("iconograph.ingest.max-pictures", "2"),
                entry("iconograph.ingest.max-post-size", "3K"),
                entry("iconograph.ingest.max-batch-lines", "4"),
                entry("iconograph.ingest.lease", "PT5S"),
                entry("iconograph.ingest.sole-instance", "true"),
                entry("iconograph.ingest.pictures.directory", "/pictures"),
                entry("iconograph.ingest.pictures.max-size", "6K"),
                entry("iconograph.ingest.pictures.max-pixels", "7"),
                entry("iconograph.ingest.fetch.timeout", "PT8S"),
                entry("iconograph.ingest.fetch.allow-private-addresses", "true"),
                entry("iconograph.ingest.iiif.max-width", "9"),
                entry("iconograph.ingest.iiif.max-area", "10"),
                entry("iconograph.ingest.iiif.renderings", "11"),
                entry("iconograph.ingest.iiif.waiting", "12"),
                entry("iconograph.ingest.iiif.cache", "13K")));

        assertThat(config.maxText()).isEqualTo(1);
        assertThat(config.maxPictures()).isEqualTo(2);
        assertThat(config.maxPostSize().asLongValue()).isEqualTo(3 << 10);
        assertThat(config.maxBatchLines()).isEqualTo(4);
        assertThat(config.lease()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.soleInstance()).isTrue();
        assertThat(config.pictures().directory()).isEqualTo(Path.of("/pictures"));
        assertThat(config.pictures().maxSize().asLongValue()).isEqualTo(6 << 10);
        assertThat(config.pictures().maxPixels()).isEqualTo(7);
        assertThat(config.fetch().timeout()).isEqualTo(Duration.ofSeconds(8));
        assertThat(config.fetch().allowPrivateAddresses()).isTrue();
        assertThat(config.iiif().maxWidth()).isEqualTo(9);
        assertThat(config.iiif().maxArea()).isEqualTo(10);
        assertThat(config.iiif().renderings()).isEqualTo(11);
        assertThat(config.iiif().waiting()).isEqualTo(12);
        assertThat(config.iiif().cache().asLongValue()).isEqualTo(13 << 10);
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
}
