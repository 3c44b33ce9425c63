package iconograph.contracts;

/// A rectangle of one picture, in pixels of the upright original from its top left corner.
///
/// @param picture the picture's SHA-256
public record ImageRegion(String picture, int x, int y, int width, int height) {

    public ImageRegion {
        if (x < 0 || y < 0 || width <= 0 || height <= 0) {
            throw new IllegalArgumentException("not a region: %d,%d %dx%d".formatted(x, y, width, height));
        }
    }

    /// How well two regions agree: shared area over joint area.
    ///
    /// @return 0 where they are apart or in different pictures, 1 where they are the same
    public double intersectionOverUnion(ImageRegion other) {
        if (!picture.equals(other.picture)) {
            return 0;
        }
        long shared = shared(other);
        return (double) shared / (area() + other.area() - shared);
    }

    /// Which share of this region lies in another one.
    ///
    /// @return 0 where they are apart or in different pictures, 1 where this is all inside
    public double shareWithin(ImageRegion other) {
        return picture.equals(other.picture) ? (double) shared(other) / area() : 0;
    }

    private long shared(ImageRegion other) {
        return overlap(x, width, other.x, other.width) * overlap(y, height, other.y, other.height);
    }

    private long area() {
        return (long) width * height;
    }

    private static long overlap(int a, int aLength, int b, int bLength) {
        return Math.max(0, Math.min((long) a + aLength, (long) b + bLength) - Math.max(a, b));
    }
}
