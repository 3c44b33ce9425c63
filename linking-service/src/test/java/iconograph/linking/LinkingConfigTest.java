package iconograph.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class LinkingConfigTest {

    @Test
    void looksForTheIndexInTheDataDirectory() {
        assertThat(config(Map.of("iconograph.home", "/data")).index()).isEqualTo(Path.of("/data/wikidata"));
    }

    @Test
    void looksForTheIndexWhereItIsTold() {
        assertThat(config(Map.of("iconograph.home", "/data", "iconograph.linking.index", "/srv/items"))
                        .index())
                .isEqualTo(Path.of("/srv/items"));
    }

    private static LinkingConfig config(Map<String, String> properties) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(LinkingConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build();
        return config.getConfigMapping(LinkingConfig.class);
    }
}
