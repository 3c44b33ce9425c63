package iconograph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class GraphConfigTest {

    @Test
    void hasDefaultsThatFitOneMachine() {
        GraphConfig config = read(Map.of("iconograph.home", "/data"));

        assertThat(config.neo4j().uri()).isEqualTo("bolt://localhost:7687");
        assertThat(config.neo4j().user()).isEqualTo("neo4j");
        assertThat(config.neo4j().password()).isEmpty();
        assertThat(config.neo4j().retry()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.rdf().directory()).isEqualTo(Path.of("/data/rdf"));
        assertThat(config.batch()).isEqualTo(256);
        assertThat(config.limits().time()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.limits().queries()).isEqualTo(3);
        assertThat(config.limits().patience()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.limits().rows()).isEqualTo(10_000);
        assertThat(config.limits().bytes()).isEqualTo(32 * 1024 * 1024);
        assertThat(config.write().token()).isEmpty();
        assertThat(config.write().statements()).isEqualTo(200_000);
        assertThat(config.write().bytes()).isEqualTo(32 * 1024 * 1024);
        assertThat(config.export().directory()).isEqualTo(Path.of("/data/exports"));
        assertThat(config.export().running()).isEqualTo(1);
        assertThat(config.export().waiting()).isEqualTo(8);
        assertThat(config.export().kept()).isEqualTo(20);
        assertThat(config.export().age()).isEqualTo(Duration.ofDays(7));
        assertThat(config.export().bytes()).isEqualTo(20L << 30);
        assertThat(config.validation().at()).isEqualTo("03:00");
        assertThat(config.validation().report()).isEqualTo(Path.of("/data/validation.json"));
    }

    @Test
    void readsEveryKeyByItsName() {
        GraphConfig config = read(Map.ofEntries(
                Map.entry("iconograph.graph.neo4j.uri", "neo4j://cluster"),
                Map.entry("iconograph.graph.neo4j.user", "u"),
                Map.entry("iconograph.graph.neo4j.password", "p"),
                Map.entry("iconograph.graph.neo4j.retry", "1s"),
                Map.entry("iconograph.graph.rdf.directory", "/rdf"),
                Map.entry("iconograph.graph.batch", "8"),
                Map.entry("iconograph.graph.limits.time", "2s"),
                Map.entry("iconograph.graph.limits.queries", "5"),
                Map.entry("iconograph.graph.limits.patience", "6s"),
                Map.entry("iconograph.graph.limits.rows", "3"),
                Map.entry("iconograph.graph.limits.bytes", "4"),
                Map.entry("iconograph.graph.write.token", "t"),
                Map.entry("iconograph.graph.write.statements", "7"),
                Map.entry("iconograph.graph.export.directory", "/exports"),
                Map.entry("iconograph.graph.export.running", "2"),
                Map.entry("iconograph.graph.export.waiting", "3"),
                Map.entry("iconograph.graph.export.kept", "4"),
                Map.entry("iconograph.graph.export.age", "5h"),
                Map.entry("iconograph.graph.export.bytes", "6"),
                Map.entry("iconograph.graph.write.bytes", "8"),
                Map.entry("iconograph.graph.validation.at", "off"),
                Map.entry("iconograph.graph.validation.report", "/report.json")));

        assertThat(config.neo4j().uri()).isEqualTo("neo4j://cluster");
        assertThat(config.neo4j().user()).isEqualTo("u");
        assertThat(config.neo4j().password()).hasValue("p");
        assertThat(config.neo4j().retry()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.rdf().directory()).isEqualTo(Path.of("/rdf"));
        assertThat(config.batch()).isEqualTo(8);
        assertThat(config.limits().time()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.limits().queries()).isEqualTo(5);
        assertThat(config.limits().patience()).isEqualTo(Duration.ofSeconds(6));
        assertThat(config.limits().rows()).isEqualTo(3);
        assertThat(config.limits().bytes()).isEqualTo(4);
        assertThat(config.write().token()).hasValue("t");
        assertThat(config.write().statements()).isEqualTo(7);
        assertThat(config.write().bytes()).isEqualTo(8);
        assertThat(config.export().directory()).isEqualTo(Path.of("/exports"));
        assertThat(config.export().running()).isEqualTo(2);
        assertThat(config.export().waiting()).isEqualTo(3);
        assertThat(config.export().kept()).isEqualTo(4);
        assertThat(config.export().age()).isEqualTo(Duration.ofHours(5));
        assertThat(config.export().bytes()).isEqualTo(6);
        assertThat(config.validation().at()).isEqualTo("off");
        assertThat(config.validation().report()).isEqualTo(Path.of("/report.json"));
    }

    /// Together with the defaults that the service brings along.
    private static GraphConfig read(Map<String, String> properties) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .addSystemSources()
                .withSources(defaults())
                .withSources(new PropertiesConfigSource(properties, "test", 500))
                .withMapping(GraphConfig.class)
                .build();
        return config.getConfigMapping(GraphConfig.class);
    }

    private static PropertiesConfigSource defaults() {
        try {
            return new PropertiesConfigSource(
                    Objects.requireNonNull(GraphConfig.class.getResource("/META-INF/microprofile-config.properties")),
                    100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
