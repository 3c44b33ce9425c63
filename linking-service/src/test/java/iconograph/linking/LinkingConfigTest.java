package iconograph.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import iconograph.linking.live.LiveSettings;

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

    @Test
    void asksNobodyUnlessSomebodyCanBeReached() {
        LinkingConfig.Live live = config(Map.of("iconograph.home", "/data")).live();

        assertThat(live.contact()).isEmpty();
        assertThat(live.api()).isEqualTo(LiveSettings.WIKIDATA);
        assertThat(live.languages()).containsExactly("en");
        assertThat(live.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(live.pause()).isEqualTo(Duration.ofMinutes(1));
        assertThat(live.cache()).isEqualTo(Path.of("/data/wikidata-answers"));
        assertThat(live.lifetime()).isEqualTo(Duration.ofDays(7));
        assertThat(config(Map.of(
                                "iconograph.home",
                                "/data",
                                "iconograph.linking.live.contact",
                                "me@example.org",
                                "iconograph.linking.live.languages",
                                "de,en"))
                        .live())
                .satisfies(set -> assertThat(set.contact()).contains("me@example.org"))
                .satisfies(set -> assertThat(set.languages()).containsExactly("de", "en"));
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
