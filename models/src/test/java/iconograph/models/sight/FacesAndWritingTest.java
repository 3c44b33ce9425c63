package iconograph.models.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import iconograph.models.faces.Face;
import iconograph.models.faces.Landmarks;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Point;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FacesAndWritingTest {

    private static final Box LEFT = new Box(0, 0, 0.5, 1);

    /// An eighth of the left half, with its middle at half its width and a quarter of its height.
    private static final Box FACE = new Box(0.125, 0.125, 0.375, 0.375);

    private static final Box LINE = new Box(0.25, 0.5, 1, 0.6);

    @Test
    void tellsWhereTheLargestFaceLiesInARegionAndHowManyThereAre() {
        // Given a face left, a smaller one above it, and one right
        FacesAndWriting found = new FacesAndWriting(
                Optional.of(List.of(new Box(0, 0, 0.1, 0.1), FACE, new Box(0.6, 0, 0.9, 0.3))), Optional.empty());

        assertNumbers(found, LEFT, 1, 1, 0.145, 0.2, 0, 0, 0, 0, 2 / 3.0, 0.5, 0.25, 0.5, 0.25);
    }

    @Test
    void saysOfARegionWithoutAFaceOnlyThatFacesWereLookedForAndWhatTheyCover() {
        FacesAndWriting found = new FacesAndWriting(Optional.of(List.of(FACE)), Optional.empty());

        assertNumbers(found, new Box(0, 0.3125, 0.5, 0.8125), 1, 0, 0.0625, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void saysOfWritingWhetherItsMiddleIsInARegionAndWhatItCovers() {
        FacesAndWriting found = new FacesAndWriting(Optional.of(List.of()), Optional.of(List.of(LINE)));

        assertNumbers(found, LEFT, 1, 0, 0, 0, 1, 0, 0.05, 0, 0, 0, 0, 0, 0);
        assertNumbers(found, new Box(0.5, 0, 1, 1), 1, 0, 0, 0, 1, 1, 0.1, 0.1, 0, 0, 0, 0, 0);
    }

    @Test
    void tellsThatNobodyLookedFromThatNothingIsThere() {
        FacesAndWriting none = new FacesAndWriting(Optional.of(List.of()), Optional.of(List.of()));

        assertNumbers(FacesAndWriting.NOT_LOOKED_FOR, LEFT, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertNumbers(none, LEFT, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(none.withoutFaces().withoutWriting()).isEqualTo(FacesAndWriting.NOT_LOOKED_FOR);
    }

    @Test
    void takesFacesInSharesOfThePicture() {
        Face face = new Face(new Box(20, 10, 60, 30), new Landmarks(at(0), at(1), at(2), at(3), at(4), at(5)), 1);

        FacesAndWriting found = FacesAndWriting.of(List.of(face), 200, 100);

        assertThat(found)
                .isEqualTo(new FacesAndWriting(Optional.of(List.of(new Box(0.1, 0.1, 0.3, 0.3))), Optional.empty()));
    }

    private static Point at(double place) {
        return new Point(place, place);
    }

    private static void assertNumbers(FacesAndWriting found, Box region, double... expected) {
        float[] numbers = new float[2 + FacesAndWriting.NUMBERS];

        found.write(region, numbers, 1);

        assertThat(numbers[0] + numbers[numbers.length - 1]).isZero();
        assertThat(expected).hasSize(FacesAndWriting.NUMBERS);
        for (int i = 0; i < expected.length; i++) {
            assertThat(numbers[1 + i]).as("number %d", i).isCloseTo((float) expected[i], Offset.offset(1e-5f));
        }
    }
}
