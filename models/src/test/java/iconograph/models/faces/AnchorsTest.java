package iconograph.models.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import iconograph.models.pictures.Point;

import org.junit.jupiter.api.Test;

class AnchorsTest {

    @Test
    void liesInTheMiddleOfCellsRowByRow() {
        List<Point> anchors = Anchors.grid(64, 32, 2);

        assertThat(anchors)
                .containsExactly(
                        new Point(16, 16),
                        new Point(16, 16),
                        new Point(48, 16),
                        new Point(48, 16),
                        new Point(16, 48),
                        new Point(16, 48),
                        new Point(48, 48),
                        new Point(48, 48));
    }

    @Test
    void hasAsManyAsTheNetworkAnswers() {
        assertThat(Anchors.grid(BlazeFace.SIDE, 16, 2)).hasSize(512).endsWith(new Point(248, 248));
        assertThat(Anchors.grid(BlazeFace.SIDE, 32, 6)).hasSize(384).endsWith(new Point(240, 240));
    }
}
