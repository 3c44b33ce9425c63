package iconograph.models.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CenterNetTest {

    private static final CenterNet DETECTOR = loaded();

    private static CenterNet loaded() {
        try {
            return CenterNet.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void close() {
        DETECTOR.close();
    }

    @Test
    void seesADrawnClock() {
        BufferedImage image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(200, 190, 170));
        pen.fillRect(0, 0, 640, 400);
        drawClock(pen, 420, 200, 120);

        Detection surest = DETECTOR.detect(Pixels.of(image)).getFirst();

        assertThat(surest.kind()).isEqualTo("clock");
        assertThat(surest.score()).isGreaterThan(0.3);
        assertThat(surest.box().intersectionOverUnion(new Box(300, 80, 540, 320)))
                .isGreaterThan(0.6);
    }

    private static void drawClock(Graphics2D pen, int x, int y, int radius) {
        pen.setColor(Color.BLACK);
        pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        pen.setColor(Color.WHITE);
        pen.fillOval(x - radius + 12, y - radius + 12, 2 * radius - 24, 2 * radius - 24);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(6));
        for (int hour = 0; hour < 12; hour++) {
            double angle = Math.PI * hour / 6;
            pen.drawLine(
                    (int) (x + 0.75 * radius * Math.sin(angle)),
                    (int) (y - 0.75 * radius * Math.cos(angle)),
                    (int) (x + 0.85 * radius * Math.sin(angle)),
                    (int) (y - 0.85 * radius * Math.cos(angle)));
        }
        pen.drawLine(x, y, x + radius / 3, y - radius / 3);
        pen.drawLine(x, y, x - radius / 5, y - radius / 2);
    }

    @Test
    void staysWithinThePicture() {
        List<Detection> found = DETECTOR.detect(Pixels.blank(30, 700));

        assertThat(found).hasSizeLessThanOrEqualTo(100).allSatisfy(detection -> {
            assertThat(detection.box().within(30, 700)).isEqualTo(detection.box());
            assertThat(detection.box().area()).isPositive();
        });
    }

    @Test
    void looksAtASinglePixel() {
        assertThat(DETECTOR.detect(Pixels.blank(1, 1))).allMatch(detection -> detection.score() < 0.5);
    }
}
