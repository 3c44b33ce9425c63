package iconograph.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Stream;

import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.confidence.Calibration;

import org.junit.jupiter.api.Test;
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

    /// All but those that find names and relations at once, whose scores stay as the network gives them.
    static Stream<String> calibrated() {
        return ModelCatalog.models().stream()
                .filter(model -> model.task().isCalibrated())
                .map(ModelCatalog.Entry::name);
    }

    @ParameterizedTest
    @MethodSource("calibrated")
    void shipsWeightsWithHonestScores(String name) throws IOException {
        SafeTensors shipped = ShippedWeights.of("/iconograph/models/%s/adapter.safetensors".formatted(name))
                .weights();

        assertThat(Calibration.in(shipped)).isPresent();
        assertThat(card(name)).contains("calibration error");
    }

    @Test
    void refusesWeightsWithABrokenCalibration() throws IOException {
        SafeTensors shipped = ShippedWeights.of("/iconograph/models/tagger/adapter.safetensors")
                .weights();
        SafeTensors broken = new SafeTensors(shipped.weights(), Map.of("calibration slope", "-1"));

        assertThatThrownBy(() -> ModelCatalog.named("tagger").reader(new ShippedWeights(broken, "broken")))
                .isInstanceOf(IOException.class)
                .hasMessage("not a calibration: slope '-1', shift ''");
    }

    @Test
    void answersForABenchmarkWithTheBestThatLearnedFromItAlone() {
        assertThat(ModelCatalog.bestFor(ModelCatalog.Task.NAMES, "gmner")).isEqualTo("committee-gmner");
        assertThat(ModelCatalog.bestFor(ModelCatalog.Task.NAMES, "twitter2017")).isEqualTo("scanner-twitter2017");
        assertThat(ModelCatalog.bestFor(ModelCatalog.Task.FINE_NAMES, "fmnerg")).isEqualTo("gem-fmnerg");
    }

    @Test
    void saysForWhichBenchmarksThereIsAModel() {
        assertThatThrownBy(() -> ModelCatalog.bestFor(ModelCatalog.Task.RELATIONS, "gmner"))
                .hasMessageContaining("relations")
                .hasMessageContaining("[mnre]");
    }

    @Test
    void putsSystemsTogetherFromShippedModels() throws IOException {
        try (NameReader committee = ModelCatalog.nameReader("committee-gmner")) {
            assertThat(committee.version().name()).isEqualTo("scanner-gmner+tagger-gmner+gem-fmnerg");
        }
    }

    private static String card(String name) throws IOException {
        String path = "/iconograph/models/%s/model-card.md".formatted(name);
        try (InputStream card = requireNonNull(ModelCatalogTest.class.getResourceAsStream(path), path)) {
            return new String(card.readAllBytes(), UTF_8);
        }
    }
}
