package iconograph.extraction;

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
        assertThat(config.modelsFolder()).isEqualTo(Path.of("/data/models"));
        assertThat(config.batchSize()).isEqualTo(1);
        assertThat(config.batchWait()).isZero();
        assertThat(config.minNameConfidence()).isZero();
        assertThat(config.minRelationConfidence()).isZero();
        assertThat(config.threads()).isEmpty();
        assertThat(config.device()).isEqualTo(Torch.Processor.CPU);
    }

    @Test
    void namesItsProperties() {
        ExtractionConfig config = configured(Map.of(
                "iconograph.extraction.model", "other",
                "iconograph.extraction.relation-model", "",
                "iconograph.extraction.models-folder", "/models",
                "iconograph.extraction.batch-size", "4",
                "iconograph.extraction.batch-wait", "5ms",
                "iconograph.extraction.min-name-confidence", "0.3",
                "iconograph.extraction.min-relation-confidence", "0.4",
                "iconograph.extraction.threads", "3",
                "iconograph.extraction.device", "gpu"));

        assertThat(config.model()).isEqualTo("other");
        assertThat(config.relationModel()).isEmpty();
        assertThat(config.modelsFolder()).isEqualTo(Path.of("/models"));
        assertThat(config.batchSize()).isEqualTo(4);
        assertThat(config.batchWait()).isEqualTo(Duration.ofMillis(5));
        assertThat(config.minNameConfidence()).isEqualTo(0.3);
        assertThat(config.minRelationConfidence()).isEqualTo(0.4);
        assertThat(config.threads()).hasValue(3);
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
