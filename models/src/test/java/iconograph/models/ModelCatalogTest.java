package iconograph.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelCatalogTest {

    static Stream<String> names() {
        return ModelCatalog.models().stream().map(ModelCatalog.Entry::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void shipsWeightsWhoseCardIsAboutThem(String name) throws IOException {
        try (ModelReader reader = ModelCatalog.named(name).reader()) {
            assertThat(reader.version().name()).isEqualTo(name);
            assertThat(card(name)).contains("`" + reader.version().version() + "`");
        }
    }

    private static String card(String name) throws IOException {
        String path = "/iconograph/models/%s/model-card.md".formatted(name);
        try (InputStream card = requireNonNull(ModelCatalogTest.class.getResourceAsStream(path), path)) {
            return new String(card.readAllBytes(), UTF_8);
        }
    }
}
