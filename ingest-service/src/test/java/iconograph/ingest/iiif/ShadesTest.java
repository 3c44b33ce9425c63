package iconograph.ingest.iiif;

import static java.awt.image.BufferedImage.TYPE_INT_ARGB;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;

import org.junit.jupiter.api.Test;

class ShadesTest {

    @Test
    void showsWhatIsTransparentOnWhite() {
        BufferedImage image = new BufferedImage(2, 1, TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xff102030);
        image.setRGB(1, 0, 0x00102030);

        BufferedImage opaque = Shades.withoutTransparency(image);

        assertThat(opaque.getType()).isEqualTo(TYPE_INT_RGB);
        assertThat(opaque.getRGB(0, 0)).isEqualTo(0xff102030);
        assertThat(opaque.getRGB(1, 0)).isEqualTo(0xffffffff);
    }

    @Test
    void makesColoursAsBrightAsTheyLook() {
        BufferedImage image = new BufferedImage(4, 1, TYPE_INT_RGB);
        image.setRGB(0, 0, 0xff0000);
        image.setRGB(1, 0, 0x00ff00);
        image.setRGB(2, 0, 0x0000ff);
        image.setRGB(3, 0, 0xffffff);

        int[] shades = Shades.grey(image).getRaster().getPixels(0, 0, 4, 1, new int[4]);

        assertThat(shades).containsExactly(76, 150, 29, 255);
    }

    @Test
    void leavesGreyTransparentWhereTheImageIs() {
        BufferedImage image = new BufferedImage(1, 1, TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x40ff0000);

        assertThat(Shades.grey(image).getRGB(0, 0)).isEqualTo(0x404c4c4c);
    }
}
