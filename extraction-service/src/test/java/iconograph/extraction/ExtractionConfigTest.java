package iconograph.extraction;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import iconograph.models.Torch;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class ExtractionConfigTest {

    @Test
    void readsWithTheTaggerUnlessToldOtherwise() {
        ExtractionConfig config = configured(Map.of("iconograph.home", "/data"));

        assertThat(config.model()).isEqualTo("tagger");
        assertThat(config.relationModel()).contains("markers");
        assertThat(config.regionModel()).contains("grounder");
        assertThat(config.objectRelationModel()).contains("more");
        assertThat(config.pictures().look()).isTrue();
        assertThat(config.pictures().writing()).isFalse();
        assertThat(config.pictures().compare()).isTrue();
        assertThat(config.pictures().directory()).isEqualTo(Path.of("/data/pictures"));
        assertThat(config.pictures().maxSize().asLongValue()).isEqualTo(64 << 20);
        assertThat(config.modelsFolder()).isEqualTo(Path.of("/data/models"));
        assertThat(config.batchSize()).isEqualTo(1);
        assertThat(config.batchWait()).isZero();
        assertThat(config.minNameConfidence()).isZero();
        assertThat(config.minRelationConfidence()).isZero();
        assertThat(config.threads()).isEqualTo(1);
        assertThat(config.device()).isEqualTo(Torch.Processor.CPU);
    }

    @Test
    void looksForPicturesWhereStepOneKeepsThem() {
        ExtractionConfig config =
                configured(Map.of("iconograph.home", "/data", "iconograph.ingest.pictures.directory", "/elsewhere"));

        assertThat(config.pictures().directory()).isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void namesItsProperties() {
        ExtractionConfig config = configured(Map.ofEntries(
                entry("iconograph.extraction.model", "other"),
                entry("iconograph.extraction.relation-model", ""),
                entry("iconograph.extraction.region-model", ""),
                entry("iconograph.extraction.object-relation-model", ""),
                entry("iconograph.extraction.pictures.look", "false"),
                entry("iconograph.extraction.pictures.writing", "true"),
                entry("iconograph.extraction.pictures.compare", "false"),
                entry("iconograph.extraction.pictures.directory", "/pictures"),
                entry("iconograph.extraction.pictures.max-size", "3K"),
                entry("iconograph.extraction.models-folder", "/models"),
                entry("iconograph.extraction.batch-size", "4"),
                entry("iconograph.extraction.batch-wait", "5ms"),
                entry("iconograph.extraction.min-name-confidence", "0.3"),
                entry("iconograph.extraction.min-relation-confidence", "0.4"),
                entry("iconograph.extraction.threads", "3"),
                entry("iconograph.extraction.device", "gpu")));

        assertThat(config.model()).isEqualTo("other");
        assertThat(config.relationModel()).isEmpty();
        assertThat(config.regionModel()).isEmpty();
        assertThat(config.objectRelationModel()).isEmpty();
        assertThat(config.pictures().look()).isFalse();
        assertThat(config.pictures().writing()).isTrue();
        assertThat(config.pictures().compare()).isFalse();
        assertThat(config.pictures().directory()).isEqualTo(Path.of("/pictures"));
        assertThat(config.pictures().maxSize().asLongValue()).isEqualTo(3 << 10);
        assertThat(config.modelsFolder()).isEqualTo(Path.of("/models"));
        assertThat(config.batchSize()).isEqualTo(4);
        assertThat(config.batchWait()).isEqualTo(Duration.ofMillis(5));
        assertThat(config.minNameConfidence()).isEqualTo(0.3);
        assertThat(config.minRelationConfidence()).isEqualTo(0.4);
        assertThat(config.threads()).isEqualTo(3);
        assertThat(config.device()).isEqualTo(Torch.Processor.GPU);
    }

    /// Together with the defaults that the service brings along.
    private static ExtractionConfig configured(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .addSystemSources()
                .withMapping(ExtractionConfig.class)
                .withSources(defaults())
                .withSources(new PropertiesConfigSource(properties, "test", 500))
                .build()
                .getConfigMapping(ExtractionConfig.class);
    }

    private static PropertiesConfigSource defaults() {
        try {
            return new PropertiesConfigSource(
                    Objects.requireNonNull(
                            ExtractionConfig.class.getResource("/META-INF/microprofile-config.properties")),
                    100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
