package iconograph.models.pictures;

/// A rectangle of a picture, in pixels from its top left corner, borders between pixels included.
///
/// @param left   at most `right`
/// @param top    at most `bottom`
public record Box(double left, double top, double right, double bottom) {

    public Box {
        if (!(left <= right && top <= bottom)) {
            throw new IllegalArgumentException("not a box: %s, %s to %s, %s".formatted(left, top, right, bottom));
        }
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double area() {
        return width() * height();
    }

    /// How well two boxes agree: shared area over joint area.
    ///
    /// @return 0 where they are apart, 1 where they are the same
    public double intersectionOverUnion(Box other) {
        double shared = shared(other);
        double joint = area() + other.area() - shared;
        return joint > 0 ? shared / joint : 0;
    }

    /// The area of what both cover.
    public double shared(Box other) {
        return overlap(left, right, other.left, other.right) * overlap(top, bottom, other.top, other.bottom);
    }

    /// Whether a point lies in it, its left and upper border included.
    public boolean holds(double x, double y) {
        return left <= x && x < right && top <= y && y < bottom;
    }

    private static double overlap(double from, double to, double otherFrom, double otherTo) {
        return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
    }

    /// The part of it that lies in a picture.
    public Box within(int width, int height) {
        return new Box(clamp(left, width), clamp(top, height), clamp(right, width), clamp(bottom, height));
    }

    private static double clamp(double value, double most) {
        return Math.clamp(value, 0, most);
    }

    /// The same place in a picture of another size.
    public Box times(double across, double down) {
        return new Box(left * across, top * down, right * across, bottom * down);
    }
}
