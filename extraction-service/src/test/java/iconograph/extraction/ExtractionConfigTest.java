package iconograph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class ExtractionConfigTest {

    @Test
    void readsWithTheTaggerUnlessToldOtherwise() {
        ExtractionConfig config = configured(Map.of());

        assertThat(config.model()).isEqualTo("tagger");
        assertThat(config.relationModel()).contains("markers");
        assertThat(config.batchSize()).isEqualTo(1);
        assertThat(config.minNameConfidence()).isZero();
        assertThat(config.minRelationConfidence()).isZero();
    }

    @Test
    void namesItsProperties() {
        ExtractionConfig config = configured(Map.of(
                "iconograph.extraction.model", "other",
                "iconograph.extraction.relation-model", "",
                "iconograph.extraction.batch-size", "4",
                "iconograph.extraction.min-name-confidence", "0.3",
                "iconograph.extraction.min-relation-confidence", "0.4"));

        assertThat(config.model()).isEqualTo("other");
        assertThat(config.relationModel()).isEmpty();
        assertThat(config.batchSize()).isEqualTo(4);
        assertThat(config.minNameConfidence()).isEqualTo(0.3);
        assertThat(config.minRelationConfidence()).isEqualTo(0.4);
    }

    private static ExtractionConfig configured(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(ExtractionConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(ExtractionConfig.class);
    }
}
