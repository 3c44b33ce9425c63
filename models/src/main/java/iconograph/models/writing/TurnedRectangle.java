package iconograph.models.writing;

import java.util.List;

import iconograph.models.pictures.Point;

/// A rectangle at any angle, told in a system of its own: one axis along it, which points to the right within 45°, and
/// one down.
///
/// @param alongX the first axis, of length 1
/// @param left   where it starts on that axis, `right` where it ends
/// @param top    where it starts on the other, `bottom` where it ends
record TurnedRectangle(double alongX, double alongY, double left, double top, double right, double bottom) {

    /// The one of the smallest area: it has an edge in common with the convex hull.
    ///
    /// @param places at least one
    /// @see <a href="https://doi.org/10.1145/360881.360919">Freeman and Shapira, 1975</a>
    static TurnedRectangle smallestAround(List<Point> places) {
        List<Point> hull = ConvexHull.of(places);
        TurnedRectangle smallest = around(hull, 1, 0);
        for (int i = 0; i < hull.size(); i++) {
            Point from = hull.get(i);
            Point to = hull.get((i + 1) % hull.size());
            double length = from.distance(to);
            if (length > 0) {
                TurnedRectangle next = around(hull, (to.x() - from.x()) / length, (to.y() - from.y()) / length);
                smallest = next.area() < smallest.area() ? next : smallest;
            }
        }
        return smallest;
    }

    private static TurnedRectangle around(List<Point> places, double edgeX, double edgeY) {
        boolean level = Math.abs(edgeX) >= Math.abs(edgeY);
        double alongX = Math.abs(level ? edgeX : edgeY);
        double alongY = (level ? edgeY : -edgeX) * Math.signum(level ? edgeX : edgeY);
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Point place : places) {
            double along = alongX * place.x() + alongY * place.y();
            double down = alongX * place.y() - alongY * place.x();
            left = Math.min(left, along);
            top = Math.min(top, down);
            right = Math.max(right, along);
            bottom = Math.max(bottom, down);
        }
        return new TurnedRectangle(alongX, alongY, left, top, right, bottom);
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double area() {
        return width() * height();
    }

    /// Wider and higher by so much on every side.
    TurnedRectangle grown(double by) {
        return new TurnedRectangle(alongX, alongY, left - by, top - by, right + by, bottom + by);
    }

    boolean contains(double x, double y) {
        double along = alongX * x + alongY * y;
        double down = alongX * y - alongY * x;
        return along >= left && along <= right && down >= top && down <= bottom;
    }

    Quadrilateral corners() {
        return new Quadrilateral(place(left, top), place(right, top), place(right, bottom), place(left, bottom));
    }

    private Point place(double along, double down) {
        return new Point(alongX * along - alongY * down, alongY * along + alongX * down);
    }
}
