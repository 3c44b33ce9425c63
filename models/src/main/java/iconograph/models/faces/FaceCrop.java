package iconograph.models.faces;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;
import iconograph.models.pictures.Point;

/// Cuts faces out so that eyes, nose and mouth always lie at the same places: turned upright, scaled and moved, never
/// sheared, with least squares between where they are and where they belong. Black is what lies outside of the picture.
///
/// Those places are the usual ones for networks that tell faces apart, on a square of 112 by 112 pixels.
///
/// @param side   of the square that is cut, in pixels
/// @param margin how much more than the usual is to be seen: 1 for nothing, 2 for twice as many degrees each way
/// @see <a href="https://arxiv.org/abs/1801.07698">Deng et al. 2019, ArcFace</a>
record FaceCrop(int side, double margin) {

    private static final double USUAL_SIDE = 112;

    /// Eyes, nose and mouth; the mouth's place is the middle of its corners.
    private static final List<Point> USUAL = List.of(
            new Point(38.2946, 51.6963),
            new Point(73.5318, 51.5014),
            new Point(56.0252, 71.7366),
            new Point(56.1396, 92.2848));

    FaceCrop {
        if (side < 1 || !(margin > 0)) {
            throw new IllegalArgumentException("a crop of %d pixels with margin %s".formatted(side, margin));
        }
    }

    /// @throws IllegalArgumentException if eyes, nose and mouth lie in no way as those of a face do
    Pixels of(Pixels picture, Landmarks landmarks) {
        AffineTransform intoCrop = intoCrop(landmarks);
        BufferedImage crop = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Box seen = seen(intoCrop).within(picture.width(), picture.height());
        if (seen.area() > 0) {
            Graphics2D pen = crop.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            draw(picture.cut(seen), Math.floor(seen.left()), Math.floor(seen.top()), intoCrop, pen);
            pen.dispose();
        }
        return Pixels.of(crop);
    }

    /// Of the picture's pixels only those that are needed are turned, and only after they have been made fewer: a
    /// turned pixel is mixed of four, however many it covers.
    private static void draw(Pixels part, double left, double top, AffineTransform intoCrop, Graphics2D pen) {
        double scale = Math.min(1, Math.hypot(intoCrop.getScaleX(), intoCrop.getShearY()));
        int width = Math.max(1, (int) Math.round(part.width() * scale));
        int height = Math.max(1, (int) Math.round(part.height() * scale));
        AffineTransform whole = new AffineTransform(intoCrop);
        whole.translate(left, top);
        whole.scale((double) part.width() / width, (double) part.height() / height);
        pen.drawImage(part.scaled(width, height).image(), whole, null);
    }

    private Box seen(AffineTransform intoCrop) {
        try {
            Rectangle2D seen = intoCrop.createInverse()
                    .createTransformedShape(new Rectangle2D.Double(-1, -1, side + 2, side + 2))
                    .getBounds2D();
            return new Box(seen.getMinX(), seen.getMinY(), seen.getMaxX(), seen.getMaxY());
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("it was made invertible", e);
        }
    }

    /// From the picture's pixels to the crop's.
    ///
    /// With points as complex numbers, z in the picture and w in the crop, both from their means, the best turn and
    /// scale is a = Σ conj(z) w / Σ |z|².
    AffineTransform intoCrop(Landmarks landmarks) {
        List<Point> from = List.of(landmarks.rightEye(), landmarks.leftEye(), landmarks.nose(), landmarks.mouth());
        List<Point> to = USUAL.stream().map(this::placed).toList();
        Point fromMean = mean(from);
        Point toMean = mean(to);
        double real = 0;
        double imaginary = 0;
        double spread = 0;
        for (int i = 0; i < from.size(); i++) {
            double x = from.get(i).x() - fromMean.x();
            double y = from.get(i).y() - fromMean.y();
            double u = to.get(i).x() - toMean.x();
            double v = to.get(i).y() - toMean.y();
            real += x * u + y * v;
            imaginary += x * v - y * u;
            spread += x * x + y * y;
        }
        if (!(Math.hypot(real, imaginary) > 0)) {
            throw new IllegalArgumentException("eyes, nose and mouth like no face's: " + landmarks);
        }
        double cosine = real / spread;
        double sine = imaginary / spread;
        return new AffineTransform(
                cosine,
                sine,
                -sine,
                cosine,
                toMean.x() - cosine * fromMean.x() + sine * fromMean.y(),
                toMean.y() - sine * fromMean.x() - cosine * fromMean.y());
    }

    private Point placed(Point usual) {
        double middle = USUAL_SIDE / 2;
        double scale = side / (USUAL_SIDE * margin);
        return new Point((usual.x() - middle) * scale + side / 2.0, (usual.y() - middle) * scale + side / 2.0);
    }

    private static Point mean(List<Point> points) {
        return points.stream().reduce(new Point(0, 0), Point::plus).times(1.0 / points.size());
    }
}
