package iconograph.models.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;

import iconograph.models.pictures.Box;
import iconograph.models.pictures.Point;

import org.junit.jupiter.api.Test;

class SuppressionTest {

    @Test
    void meansWhatOverlapsByScore() {
        List<Face> blended = Suppression.blended(List.of(face(104, 0.3), face(100, 0.9)), 0.3, 100);

        assertThat(blended).hasSize(1);
        Face face = blended.getFirst();
        assertThat(face.score()).isEqualTo(0.9);
        assertThat(face.box().left()).isCloseTo(101, within(1e-9));
        assertThat(face.box().right()).isCloseTo(121, within(1e-9));
        assertThat(face.landmarks().nose().x()).isCloseTo(111, within(1e-9));
    }

    @Test
    void keepsNeighboursApartTheSurestFirst() {
        List<Face> blended = Suppression.blended(List.of(face(0, 0.7), face(19, 0.8), face(60, 0.9)), 0.3, 100);

        assertThat(blended).containsExactly(face(60, 0.9), face(19, 0.8), face(0, 0.7));
    }

    @Test
    void stopsWhenItHasEnough() {
        assertThat(Suppression.blended(List.of(face(0, 0.7), face(60, 0.9)), 0.3, 1))
                .containsExactly(face(60, 0.9));
    }

    @Test
    void takesNothing() {
        assertThat(Suppression.blended(List.of(), 0.3, 100)).isEmpty();
    }

    private static Face face(double left, double score) {
        List<Point> landmarks = Collections.nCopies(Landmarks.COUNT, new Point(left + 10, 10));
        return new Face(new Box(left, 0, left + 20, 20), Landmarks.of(landmarks), score);
    }
}
