package iconograph.models.pictures;

/// A place in a picture, in pixels from its top left corner; it may lie outside. Whole numbers lie between pixels.
public record Point(double x, double y) {

    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("not a place: %s, %s".formatted(x, y));
        }
    }

    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    public Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    public Point times(double factor) {
        return new Point(x * factor, y * factor);
    }

    /// The place on the way to another.
    ///
    /// @param share 0 here, 1 there
    public Point towards(Point other, double share) {
        return new Point(x + share * (other.x - x), y + share * (other.y - y));
    }
}
