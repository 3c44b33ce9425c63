package iconograph.models.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import iconograph.contracts.Likeness;
import iconograph.models.objects.CocoKinds;
import iconograph.models.objects.Detection;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;

import org.junit.jupiter.api.Test;

class ThingLikenessTest {

    private static final Box LEFT = new Box(0, 0, 160, 320);
    private static final Box RIGHT = new Box(160, 0, 320, 320);

    @Test
    void isAlikeWhereTheSameKindIs() {
        View dogAndCar = view(List.of(), "dog", "car");
        View carAndDog = view(List.of(), "car", "dog");

        assertThat(of(dogAndCar, LEFT).similarity(of(carAndDog, RIGHT))).isGreaterThan(0.99);
        assertThat(of(dogAndCar, LEFT).similarity(of(carAndDog, LEFT))).isLessThan(0.1);
    }

    @Test
    void countsAPartOfACellAsThat() {
        View dogAndCar = view(List.of(), "dog", "car");

        Likeness mostlyDog = of(dogAndCar, new Box(0, 0, 165, 320));

        assertThat(mostlyDog.similarity(of(dogAndCar, LEFT)))
                .isGreaterThan(mostlyDog.similarity(of(dogAndCar, new Box(80, 0, 240, 320))));
    }

    @Test
    void takesThePartForWhatTheDetectorFoundThere() {
        View uncertain = view(List.of(new Detection("cat", LEFT, 0.9)), "dog", "dog");

        assertThat(of(uncertain, LEFT).similarity(of(view(List.of(), "cat", "cat"), LEFT)))
                .isGreaterThan(of(uncertain, LEFT).similarity(of(uncertain, RIGHT)));
    }

    @Test
    void isNothingWhereThereIsNoThingOrNoPart() {
        View dog = view(List.of(), "dog", "dog");

        assertThat(ThingLikeness.of(View.blank(320, 320), LEFT)).isEmpty();
        assertThat(ThingLikeness.of(dog, new Box(100, 100, 100, 200))).isEmpty();
        assertThat(ThingLikeness.of(dog, new Box(400, 0, 500, 100))).isEmpty();
    }

    private static Likeness of(View view, Box box) {
        return ThingLikeness.of(view, box).orElseThrow();
    }

    /// Of 320 to 320 pixels, with centres of one kind on the left and of another on the right.
    private static View view(List<Detection> detections, String left, String right) {
        float[] cells = new float[View.ROWS * View.ROWS * View.FEATURES];
        for (int cell = 0; cell < View.ROWS * View.ROWS; cell++) {
            String kind = cell % View.ROWS < View.ROWS / 2 ? left : right;
            cells[
                    (cell + 1) * View.FEATURES
                            - CocoKinds.names().size()
                            + CocoKinds.names().indexOf(kind)] = 0.6f;
        }
        return new View(320, 320, detections, cells);
    }
}
