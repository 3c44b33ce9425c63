package iconograph.models.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;

import iconograph.models.pictures.Pixels;
import iconograph.models.pictures.Point;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceCropTest {

    private static final FaceCrop CROP = new FaceCrop(112, 1);

    /// Eyes, nose, mouth as the usual crop has them; the ears do not matter.
    private static final List<Point> USUAL = List.of(
            new Point(38.2946, 51.6963),
            new Point(73.5318, 51.5014),
            new Point(56.0252, 71.7366),
            new Point(56.1396, 92.2848),
            new Point(20, 60),
            new Point(92, 60));

    @Test
    void leavesAFaceAloneThatIsWhereItBelongs() {
        AffineTransform intoCrop = CROP.intoCrop(Landmarks.of(USUAL));

        assertThat(intoCrop.getScaleX()).isCloseTo(1, within(1e-9));
        assertThat(intoCrop.getShearX()).isCloseTo(0, within(1e-9));
        assertThat(intoCrop.getTranslateX()).isCloseTo(0, within(1e-6));
        assertThat(intoCrop.getTranslateY()).isCloseTo(0, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"30, 1", "-75, 3", "180, 0.5", "90, 12"})
    void bringsATurnedFaceUpright(double degrees, double scale) {
        AffineTransform turned = AffineTransform.getTranslateInstance(800, 900);
        turned.rotate(Math.toRadians(degrees));
        turned.scale(scale, scale);
        turned.translate(-56, -56);
        Landmarks landmarks =
                Landmarks.of(USUAL.stream().map(point -> moved(turned, point)).toList());

        Pixels crop = CROP.of(dots(1600, 1800, landmarks, 4 * scale), landmarks);

        assertThat(crop.width()).isEqualTo(112);
        assertThat(colour(crop, 38, 52)).isEqualTo("red");
        assertThat(colour(crop, 73, 52)).isEqualTo("green");
        assertThat(colour(crop, 56, 92)).isEqualTo("blue");
        assertThat(colour(crop, 56, 30)).isEqualTo("white");
    }

    @Test
    void showsMoreWithAMargin() {
        AffineTransform intoCrop = new FaceCrop(224, 2).intoCrop(Landmarks.of(USUAL));

        assertThat(moved(intoCrop, new Point(0, 0)).x()).isCloseTo(56, within(1e-6));
        assertThat(moved(intoCrop, new Point(112, 112)).y()).isCloseTo(168, within(1e-6));
    }

    @Test
    void isBlackOutsideOfThePicture() {
        Landmarks landmarks = Landmarks.of(
                USUAL.stream().map(point -> point.plus(new Point(-500, 0))).toList());

        int[] pixels =
                CROP.of(dots(112, 112, Landmarks.of(USUAL), 4), landmarks).rgb();

        assertThat(pixels).hasSize(112 * 112).containsOnly(0);
    }

    @Test
    void refusesAFaceInOnePoint() {
        Landmarks landmarks = Landmarks.of(Collections.nCopies(Landmarks.COUNT, new Point(5, 5)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CROP.intoCrop(landmarks))
                .withMessageContaining("like no face's");
    }

    private static Point moved(AffineTransform transform, Point point) {
        Point2D moved = transform.transform(new Point2D.Double(point.x(), point.y()), null);
        return new Point(moved.getX(), moved.getY());
    }

    /// On white: the right eye red, the left eye green, the mouth blue.
    private static Pixels dots(int width, int height, Landmarks landmarks, double radius) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        dot(pen, Color.RED, landmarks.rightEye(), radius);
        dot(pen, Color.GREEN, landmarks.leftEye(), radius);
        dot(pen, Color.BLUE, landmarks.mouth(), radius);
        pen.dispose();
        return Pixels.of(image);
    }

    private static void dot(Graphics2D pen, Color colour, Point middle, double radius) {
        pen.setColor(colour);
        pen.fill(new Ellipse2D.Double(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius));
    }

    private static String colour(Pixels crop, int x, int y) {
        int rgb = crop.rgb()[y * crop.width() + x];
        boolean red = (rgb >> 16 & 0xff) > 127;
        boolean green = (rgb >> 8 & 0xff) > 127;
        boolean blue = (rgb & 0xff) > 127;
        if (red && green && blue) {
            return "white";
        }
        return red ? "red" : green ? "green" : blue ? "blue" : "black";
    }
}
