package iconograph.ingest.iiif;

import static java.awt.image.BufferedImage.TYPE_INT_ARGB;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;

import org.junit.jupiter.api.Test;

class ReductionTest {

    @Test
    void leavesAnImageAsItIsThatHasTheSize() {
        BufferedImage image = new BufferedImage(4, 3, TYPE_INT_RGB);

        assertThat(Reduction.of(image, new Extent(4, 3))).isSameAs(image);
    }

    @Test
    void takesTheMeanOfAllPixels() {
        BufferedImage board = new BufferedImage(40, 40, TYPE_INT_RGB);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 40; x++) {
                board.setRGB(x, y, (x + y) % 2 == 0 ? 0xffffff : 0);
            }
        }

        BufferedImage reduced = Reduction.of(board, new Extent(4, 2));

        for (int y = 0; y < 2; y++) {
            for (int x = 0; x < 4; x++) {
                assertThat(reduced.getRGB(x, y)).isEqualTo(0xff808080);
            }
        }
    }

    @Test
    void countsPixelsAtTheEdgesInPart() {
        BufferedImage image = new BufferedImage(3, 1, TYPE_INT_RGB);
        image.setRGB(0, 0, 0xff0000);
        image.setRGB(1, 0, 0x00ff00);
        image.setRGB(2, 0, 0x0000ff);

        BufferedImage reduced = Reduction.of(image, new Extent(2, 1));

        assertThat(reduced.getRGB(0, 0)).isEqualTo(0xffaa5500);
        assertThat(reduced.getRGB(1, 0)).isEqualTo(0xff0055aa);
    }

    @Test
    void keepsPlainColoursExactly() {
        for (int width = 1; width <= 97; width += 8) {
            BufferedImage image = new BufferedImage(97, 53, TYPE_INT_RGB);
            for (int i = 0; i < 97 * 53; i++) {
                image.setRGB(i % 97, i / 97, 0xfefdfc);
            }

            BufferedImage reduced = Reduction.of(image, new Extent(width, 7));

            for (int i = 0; i < width * 7; i++) {
                assertThat(reduced.getRGB(i % width, i / width)).isEqualTo(0xfffefdfc);
            }
        }
    }

    @Test
    void doesNotLetWhatIsTransparentStain() {
        BufferedImage image = new BufferedImage(2, 2, TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xffff0000);
        image.setRGB(1, 0, 0x0000ff00);
        image.setRGB(0, 1, 0x0000ff00);
        image.setRGB(1, 1, 0x0000ff00);

        assertThat(Reduction.of(image, new Extent(1, 1)).getRGB(0, 0)).isEqualTo(0x40ff0000);
    }

    @Test
    void refusesToEnlarge() {
        BufferedImage image = new BufferedImage(4, 3, TYPE_INT_RGB);

        assertThatThrownBy(() -> Reduction.of(image, new Extent(4, 4))).isInstanceOf(IllegalArgumentException.class);
    }
}
