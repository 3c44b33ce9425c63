package iconograph.models.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;

import iconograph.models.pictures.Pixels;
import iconograph.models.pictures.Point;

import org.junit.jupiter.api.Test;

class StraightenerTest {

    /// Two rows of three.
    private final Straightener straightener = new Straightener(picture(3, 1, 2, 3, 4, 5, 6));

    @Test
    void cutsWholePixelsAsTheyAre() {
        Pixels cut =
                straightener.cut(new Quadrilateral(new Point(1, 0), new Point(3, 0), new Point(3, 2), new Point(1, 2)));

        assertThat(cut.rgb()).containsExactly(2, 3, 5, 6);
    }

    @Test
    void turnsWhatIsReadDownwardsOrUpsideDown() {
        Quadrilateral all = new Quadrilateral(new Point(0, 0), new Point(3, 0), new Point(3, 2), new Point(0, 2));

        assertThat(straightener.cut(all.readFromOtherEnd()).rgb()).containsExactly(6, 5, 4, 3, 2, 1);
        Pixels downwards = straightener.cut(all.readDownwards());
        assertThat(downwards.width()).isEqualTo(2);
        assertThat(downwards.rgb()).containsExactly(3, 6, 2, 5, 1, 4);
    }

    @Test
    void mixesWhatLiesBetweenPixels() {
        Quadrilateral between =
                new Quadrilateral(new Point(0.5, 0.5), new Point(1.5, 0.5), new Point(1.5, 1.5), new Point(0.5, 1.5));

        assertThat(straightener.cut(between).rgb()).containsExactly(3);
    }

    @Test
    void goesOnWithTheEdgeOutsideOfThePicture() {
        Quadrilateral outside = new Quadrilateral(new Point(-2, 0), new Point(0, 0), new Point(0, 1), new Point(-2, 1));

        assertThat(straightener.cut(outside).rgb()).containsExactly(1, 1);
    }

    private static Pixels picture(int width, int... blue) {
        BufferedImage image = new BufferedImage(width, blue.length / width, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, blue.length / width, blue, 0, width);
        return Pixels.of(image);
    }
}
