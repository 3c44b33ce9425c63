package iconograph.models.grounding;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;

import org.junit.jupiter.api.Test;

class GroundingCourseTest {

    private static final String FACES = "found.weight";

    private final SafeTensors shipped =
            ShippedWeights.of("/iconograph/models/grounder/adapter.safetensors").weights();

    GroundingCourseTest() throws IOException {}

    @Test
    void learnsOnlyWhatFacesAndWritingSayWhereItGoesOn() {
        try (GroundingCourse course = GroundingCourse.goingOn(shipped, List.of(), List.of(), 1)) {
            assertThat(Weights.trainedIn(course.network())).containsOnlyKeys(FACES, "found.bias");

            SafeTensors learned = course.learned(Map.of());
            shipped.weights().forEach((name, tensor) -> assertThat(values(learned, name))
                    .as(name)
                    .isEqualTo(name.startsWith("found") ? new float[tensor.values().length] : tensor.values()));
        }
    }

    @Test
    void doesNotGoOnFromSomethingElse() {
        Map<String, SafeTensors.Tensor> others = new LinkedHashMap<>(shipped.weights());
        others.remove("places");

        assertThatThrownBy(() -> GroundingCourse.goingOn(new SafeTensors(others, Map.of()), List.of(), List.of(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no places");
    }

    private static float[] values(SafeTensors weights, String name) {
        return requireNonNull(weights.weights().get(name), name).values();
    }
}
