package iconograph.models.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

import iconograph.contracts.Likeness;
import iconograph.models.pictures.Pixels;

import org.junit.jupiter.api.Test;

class EmblemLikenessTest {

    private static final Color SKY = new Color(0x6c, 0xab, 0xdd);

    @Test
    void isTheSameInAnotherSizeAndWithAnotherMargin() {
        Likeness crest = of(crest(Color.RED, Color.BLACK, 200, 10));

        assertThat(crest.similarity(of(crest(Color.RED, Color.BLACK, 500, 120))))
                .isGreaterThan(0.95);
    }

    @Test
    void tellsColoursApart() {
        Likeness red = of(crest(Color.RED, Color.BLACK, 200, 10));

        assertThat(red.similarity(of(crest(SKY, Color.WHITE, 200, 10)))).isLessThan(0.8);
    }

    @Test
    void tellsShapesOfTheSameColoursApart() {
        BufferedImage stripes = canvas(200);
        Graphics2D pen = stripes.createGraphics();
        for (int i = 0; i < 5; i++) {
            pen.setColor(i % 2 == 0 ? Color.RED : Color.BLACK);
            pen.fillRect(10, 10 + 36 * i, 180, 36);
        }
        pen.dispose();

        assertThat(of(stripes).similarity(of(crest(Color.RED, Color.BLACK, 200, 10))))
                .isLessThan(0.8);
    }

    @Test
    void isAboutAnyPictureWhatever() {
        assertThat(EmblemLikeness.of(Pixels.blank(1, 1)).similarity(EmblemLikeness.of(Pixels.blank(300, 2))))
                .isGreaterThan(0.99);
    }

    private static Likeness of(BufferedImage image) {
        return EmblemLikeness.of(Pixels.of(image));
    }

    private static BufferedImage canvas(int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.dispose();
        return image;
    }

    /// A disc with a bar across its lower half.
    private static BufferedImage crest(Color disc, Color bar, int side, int margin) {
        BufferedImage image = canvas(side);
        Graphics2D pen = image.createGraphics();
        int inside = side - 2 * margin;
        pen.setColor(disc);
        pen.fillOval(margin, margin, inside, inside);
        pen.setColor(bar);
        pen.fillRect(margin + inside / 5, margin + 6 * inside / 10, 3 * inside / 5, inside / 6);
        pen.dispose();
        return image;
    }
}
