package iconograph.models.writing;

import java.util.List;

import iconograph.models.pictures.Box;
import iconograph.models.pictures.Point;

/// Four corners round a line of writing, in pixels of the picture, clockwise as one who reads the line sees them.
///
/// The corners are named for the line and not for the picture: of a line that stands on its head, the top left corner
/// is at the bottom right.
public record Quadrilateral(Point topLeft, Point topRight, Point bottomRight, Point bottomLeft) {

    /// How long the line is: the longer of the upper and the lower edge.
    public double width() {
        return Math.max(topLeft.distance(topRight), bottomLeft.distance(bottomRight));
    }

    /// How high its letters are at most: the longer of the other two edges.
    public double height() {
        return Math.max(topLeft.distance(bottomLeft), topRight.distance(bottomRight));
    }

    /// The smallest upright box round it.
    public Box bounds() {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Point corner : corners()) {
            left = Math.min(left, corner.x());
            top = Math.min(top, corner.y());
            right = Math.max(right, corner.x());
            bottom = Math.max(bottom, corner.y());
        }
        return new Box(left, top, right, bottom);
    }

    private List<Point> corners() {
        return List.of(topLeft, topRight, bottomRight, bottomLeft);
    }

    /// Whether a place lies inside or on an edge.
    public boolean contains(Point place) {
        List<Point> corners = corners();
        for (int i = 0; i < 4; i++) {
            Point from = corners.get(i);
            Point to = corners.get((i + 1) % 4);
            double side = (to.x() - from.x()) * (place.y() - from.y()) - (to.y() - from.y()) * (place.x() - from.x());
            if (side < 0) {
                return false;
            }
        }
        return true;
    }

    /// The place inside, told by how far along the line and how far down it is, each from 0 to 1.
    Point at(double along, double down) {
        return topLeft.towards(topRight, along).towards(bottomLeft.towards(bottomRight, along), down);
    }

    /// The same edges for one who reads from the top of the picture to its bottom.
    Quadrilateral readDownwards() {
        return new Quadrilateral(topRight, bottomRight, bottomLeft, topLeft);
    }

    /// The same edges for one who reads from the other end.
    Quadrilateral readFromOtherEnd() {
        return new Quadrilateral(bottomRight, bottomLeft, topLeft, topRight);
    }

    /// The same place in a picture of another size.
    Quadrilateral times(double across, double down) {
        return new Quadrilateral(
                times(topLeft, across, down),
                times(topRight, across, down),
                times(bottomRight, across, down),
                times(bottomLeft, across, down));
    }

    private static Point times(Point corner, double across, double down) {
        return new Point(corner.x() * across, corner.y() * down);
    }
}
