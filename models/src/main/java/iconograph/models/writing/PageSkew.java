package iconograph.models.writing;

import java.util.List;

import iconograph.models.pictures.Box;
import iconograph.models.pictures.Point;

/// By how much a page was turned when it was scanned or photographed.
///
/// @param angle in radians, clockwise, within a quarter of a turn
record PageSkew(double angle) {

    /// Lines shorter than this many heights do not tell their direction well.
    private static final double TELLING = 4;

    /// The median of the lines' angles; 0 if no line tells.
    static PageSkew of(List<Quadrilateral> lines) {
        double[] angles = lines.stream()
                .filter(line -> line.width() >= TELLING * line.height())
                .mapToDouble(PageSkew::angle)
                .filter(angle -> Math.abs(angle) < Math.PI / 4)
                .sorted()
                .toArray();
        return new PageSkew(angles.length == 0 ? 0 : angles[angles.length / 2]);
    }

    /// Of a line, no matter from which end it is read.
    private static double angle(Quadrilateral line) {
        double across = line.topRight().x() - line.topLeft().x();
        double down = line.topRight().y() - line.topLeft().y();
        return across == 0 ? Math.PI / 2 : Math.atan(down / across);
    }

    /// Where a line would be if the page had lain level, up to a shift that all lines share.
    Box level(Quadrilateral line) {
        return new Quadrilateral(
                        level(line.topLeft()),
                        level(line.topRight()),
                        level(line.bottomRight()),
                        level(line.bottomLeft()))
                .bounds();
    }

    private Point level(Point place) {
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        return new Point(cosine * place.x() + sine * place.y(), cosine * place.y() - sine * place.x());
    }
}
