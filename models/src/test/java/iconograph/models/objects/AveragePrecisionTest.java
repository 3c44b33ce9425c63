package iconograph.models.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import iconograph.models.pictures.Box;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AveragePrecisionTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    private final AveragePrecision precision = new AveragePrecision();

    @Test
    void isOneForADetectorThatIsAlwaysRight() {
        precision.add(List.of(dog(0, 0.9)), List.of(dog(0, 1)));

        assertThat(precision.overall()).isEqualTo(1);
    }

    @Test
    void isTheMeanPrecisionOverRecalls() {
        // Given two dogs; the surest answer is right, the next is wrong, the third is right
        precision.add(List.of(dog(0, 0.9), dog(500, 0.8)), List.of(dog(0, 1)));
        precision.add(List.of(dog(0, 0.7)), List.of(dog(0, 1)));

        // Then precision is 1 up to a recall of 0.5 (51 of 101 places), and 2/3 from there on
        assertThat(precision.at(0.5)).isCloseTo((51 + 50 * 2.0 / 3) / 101, EXACT);
    }

    @Test
    void countsASecondAnswerForTheSameThingAsWrong() {
        precision.add(List.of(dog(0, 0.9), dog(1, 0.8)), List.of(dog(0, 1), dog(300, 1)));

        assertThat(precision.at(0.5)).isCloseTo(51.0 / 101, EXACT);
    }

    @Test
    void asksForTheRightKindAndABoxThatAgrees() {
        precision.add(List.of(dog(30, 0.9), new Detection("cat", dog(0, 1).box(), 0.9)), List.of(dog(0, 1)));

        // Boxes of 100 by 100, 30 apart, agree by 70 / 130
        assertThat(precision.at(0.5)).isEqualTo(1);
        assertThat(precision.at(0.55)).isZero();
        assertThat(precision.byKind(0.5)).containsOnlyKeys("dog");
    }

    @Test
    void isZeroForADetectorThatFindsNothing() {
        precision.add(List.of(), List.of(dog(0, 1)));

        assertThat(precision.overall()).isZero();
    }

    private static Detection dog(double left, double score) {
        return new Detection("dog", new Box(left, 0, left + 100, 100), score);
    }
}
