package iconograph.models.faces;

/// A place in a picture, in pixels from its top left corner; it may lie outside.
public record Point(double x, double y) {

    Point times(double factor) {
        return new Point(x * factor, y * factor);
    }

    Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }
}
