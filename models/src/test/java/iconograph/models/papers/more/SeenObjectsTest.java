package iconograph.models.papers.more;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import iconograph.models.objects.Detection;
import iconograph.models.pictures.Box;

import org.junit.jupiter.api.Test;

class SeenObjectsTest {

    private static final Box DOG = new Box(0.2, 0.2, 0.6, 0.8);

    @Test
    void anObjectIsWhatTheDetectorSeesBestWhereItIs() {
        SeenObjects objects = SeenObjects.of(
                new float[1],
                new float[1],
                List.of(DOG),
                List.of(
                        new Detection("cat", new Box(0.2, 0.2, 0.6, 0.65), 0.9),
                        new Detection("dog", new Box(0.2, 0.2, 0.6, 0.79), 0.4)));

        assertThat(objects.kinds()).containsExactly("dog");
        assertThat(objects.places().floats()[6]).isEqualTo(0.4f, within(1e-3f));
    }

    @Test
    void anObjectThatTheDetectorDoesNotSeeIsSomeThing() {
        SeenObjects objects = SeenObjects.of(
                new float[1],
                new float[1],
                List.of(DOG),
                List.of(new Detection("dog", new Box(0.7, 0, 0.9, 0.1), 0.9)));

        assertThat(objects.kinds()).containsExactly(SeenObjects.UNKNOWN);
        assertThat(objects.places().floats()[5]).isZero();
    }

    @Test
    void aPlaceIsTheMiddleTheSizeAndTheAreaInSharesOfThePicture() {
        SeenObjects objects = SeenObjects.of(new float[1], new float[1], List.of(DOG), List.of());

        assertThat(objects.places().floats())
                .containsExactly(new float[] {0.4f, 0.5f, 0.4f, 0.6f, 0.24f, 0, 0}, within(1e-3f));
    }
}
