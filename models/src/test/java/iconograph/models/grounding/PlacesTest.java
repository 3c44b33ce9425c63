package iconograph.models.grounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import iconograph.models.blocks.SafeTensors;
import iconograph.models.pictures.Box;

import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void areWhereMostMarkedBoxesAre() {
        // Given many boxes at the left, some at the right, and one alone
        List<Box> marked = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            marked.add(new Box(0, 0, 0.3 + 0.001 * i, 0.5));
        }
        for (int i = 0; i < 20; i++) {
            marked.add(new Box(0.6, 0.6, 0.9 + 0.001 * i, 1));
        }
        marked.add(new Box(0.45, 0, 0.5, 0.05));

        // When two places are chosen
        Places places = Places.of(marked, 2, 1);

        // Then they cover the two crowds, the larger one first
        assertThat(places.boxes()).hasSize(2);
        assertThat(places.boxes().get(0).left()).isZero();
        assertThat(places.boxes().get(1).left()).isEqualTo(0.6);
        // And there are no more than are of use
        assertThat(Places.of(marked, 100, 1).boxes()).hasSize(3);
    }

    @Test
    void areTheSameAfterTheyWereKept() {
        Places places = new Places(List.of(new Box(0, 0.25, 0.5, 1)));

        assertThat(Places.of(places.tensor())).isEqualTo(places);
        assertThatThrownBy(() -> Places.of(new SafeTensors.Tensor(new long[] {2, 2}, new float[4])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[2, 2]");
    }
}
