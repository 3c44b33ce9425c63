package iconograph.models.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import iconograph.models.pictures.Point;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TurnedRectangleTest {

    private static final Offset<Double> EXACTLY = within(1e-9);

    @Test
    void isUprightRoundWhatIsUpright() {
        TurnedRectangle rectangle = TurnedRectangle.smallestAround(
                List.of(new Point(1, 2), new Point(5, 2), new Point(3, 3), new Point(5, 4), new Point(1, 4)));

        assertThat(rectangle.corners())
                .isEqualTo(new Quadrilateral(new Point(1, 2), new Point(5, 2), new Point(5, 4), new Point(1, 4)));
        assertThat(rectangle.area()).isCloseTo(8, EXACTLY);
    }

    /// Upright, it would take twice the area.
    @Test
    void turnsWithADiamond() {
        TurnedRectangle rectangle = TurnedRectangle.smallestAround(
                List.of(new Point(0, 1), new Point(1, 0), new Point(2, 1), new Point(1, 2)));

        assertThat(rectangle.area()).isCloseTo(2, EXACTLY);
        assertThat(rectangle.width()).isCloseTo(Math.sqrt(2), EXACTLY);
    }

    /// A line of length 10 and height 5, three right for each four up or down.
    @Test
    void pointsToTheRightWhicheverWayALineSlants() {
        Quadrilateral rising = TurnedRectangle.smallestAround(
                        List.of(new Point(0, 6), new Point(8, 0), new Point(11, 4), new Point(3, 10)))
                .corners();
        Quadrilateral falling = TurnedRectangle.smallestAround(
                        List.of(new Point(3, 0), new Point(11, 6), new Point(8, 10), new Point(0, 4)))
                .corners();

        assertThat(near(rising.topLeft(), new Point(0, 6))).isTrue();
        assertThat(near(rising.topRight(), new Point(8, 0))).isTrue();
        assertThat(near(falling.topLeft(), new Point(3, 0))).isTrue();
        assertThat(near(falling.bottomRight(), new Point(8, 10))).isTrue();
        assertThat(falling.width()).isCloseTo(10, EXACTLY);
        assertThat(falling.height()).isCloseTo(5, EXACTLY);
    }

    @Test
    void growsOnEverySide() {
        TurnedRectangle grown = TurnedRectangle.smallestAround(List.of(new Point(1, 2), new Point(5, 4)))
                .grown(1);

        assertThat(grown.area()).isCloseTo((Math.sqrt(20) + 2) * 2, EXACTLY);
    }

    @Test
    void isNothingRoundOnePlace() {
        assertThat(TurnedRectangle.smallestAround(List.of(new Point(3, 3))).area())
                .isZero();
    }

    private static boolean near(Point one, Point other) {
        return one.distance(other) < 1e-9;
    }
}
