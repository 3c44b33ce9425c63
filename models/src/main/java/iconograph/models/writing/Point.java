package iconograph.models.writing;

/// A place in a picture, in pixels from its top left corner; whole numbers lie between pixels.
public record Point(double x, double y) {

    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("not a place: %s, %s".formatted(x, y));
        }
    }

    double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /// The place on the way to another.
    ///
    /// @param share 0 here, 1 there
    Point towards(Point other, double share) {
        return new Point(x + share * (other.x - x), y + share * (other.y - y));
    }
}
