package iconograph.models.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import iconograph.models.pictures.Box;
import iconograph.models.pictures.Point;

import org.junit.jupiter.api.Test;

class PageSkewTest {

    /// Ten units along (0.8, 0.6) and one across: an angle of 36.87°.
    private static final Quadrilateral SLANTING =
            new Quadrilateral(new Point(0, 0), new Point(8, 6), new Point(7.4, 6.8), new Point(-0.6, 0.8));

    @Test
    void isTheAngleOfTheLines() {
        PageSkew skew = PageSkew.of(List.of(SLANTING));
        Box level = skew.level(SLANTING);

        assertThat(skew.angle()).isCloseTo(Math.atan(0.75), within(1e-9));
        assertThat(level.width()).isCloseTo(10, within(1e-9));
        assertThat(level.height()).isCloseTo(1, within(1e-9));
        assertThat(PageSkew.of(List.of(SLANTING.readFromOtherEnd()))).isEqualTo(skew);
    }

    @Test
    void doesNotAskShortAndSteepLines() {
        Quadrilateral square =
                new Quadrilateral(new Point(0, 0), new Point(1, 0.5), new Point(0.5, 1.5), new Point(-0.5, 1));

        assertThat(PageSkew.of(List.of(square, SLANTING.readDownwards()))).isEqualTo(new PageSkew(0));
    }
}
