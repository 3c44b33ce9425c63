package iconograph.ingest.iiif;

/// How large an image may be that is made, whatever the picture.
///
/// @param maxWidth pixels, for the height as well
/// @param maxArea  pixels
record Limits(int maxWidth, long maxArea) {

    Limits {
        if (maxWidth < 1 || maxArea < 1) {
            throw new IllegalArgumentException(
                    "max-width %d and max-area %d must be at least 1".formatted(maxWidth, maxArea));
        }
    }

    boolean allow(Extent image) {
        return image.width() <= maxWidth && image.height() <= maxWidth && image.area() <= maxArea;
    }

    /// The factor that makes an image as large as it may be: below 1 for what is too large.
    double factorFor(Extent image) {
        double widest = (double) maxWidth / Math.max(image.width(), image.height());
        return Math.min(widest, Math.sqrt((double) maxArea / image.area()));
    }

    /// The image times the factor, or as large as it may be if that is smaller.
    Extent scale(Extent image, double factor) {
        double most = factorFor(image);
        Extent scaled = image.times(Math.min(factor, most));
        if (allow(scaled)) {
            return scaled;
        }
        return new Extent(Math.max(1, (int) (image.width() * most)), Math.max(1, (int) (image.height() * most)));
    }
}
