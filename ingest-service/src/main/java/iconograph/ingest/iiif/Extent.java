package iconograph.ingest.iiif;

/// How large an image is, in pixels.
record Extent(int width, int height) {

    Extent {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("an image has pixels, and not %d×%d".formatted(width, height));
        }
    }

    long area() {
        return (long) width * height;
    }

    boolean exceeds(Extent other) {
        return width > other.width || height > other.height;
    }

    /// The same proportions, as closely as whole pixels allow.
    ///
    /// @param factor at most such that both sides fit an integer
    Extent times(double factor) {
        return new Extent(
                Math.max(1, (int) Math.round(width * factor)), Math.max(1, (int) Math.round(height * factor)));
    }
}
