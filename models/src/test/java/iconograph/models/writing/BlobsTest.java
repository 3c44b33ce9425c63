package iconograph.models.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import iconograph.models.pictures.Point;

import org.junit.jupiter.api.Test;

class BlobsTest {

    @Test
    void holdsTogetherWhatTouchesAtCorners() {
        float[] values = {
            0, 1, 0, 0, 0, //
            1, 0, 0, 0, 1, //
            0, 0, 0, 1, 1,
        };

        List<List<Point>> blobs = Blobs.above(0.5f, values, 5);

        assertThat(blobs).hasSize(2);
        assertThat(ConvexHull.of(blobs.getFirst()))
                .containsExactlyInAnyOrder(
                        new Point(1, 0),
                        new Point(2, 0),
                        new Point(2, 1),
                        new Point(1, 2),
                        new Point(0, 2),
                        new Point(0, 1));
        assertThat(ConvexHull.of(blobs.getLast()))
                .containsExactlyInAnyOrder(
                        new Point(4, 1), new Point(5, 1), new Point(5, 3), new Point(3, 3), new Point(3, 2));
    }

    @Test
    void leavesOutWhatIsNotAboveTheThreshold() {
        assertThat(Blobs.above(0.5f, new float[] {0.5f, 0.2f}, 2)).isEmpty();
    }
}
