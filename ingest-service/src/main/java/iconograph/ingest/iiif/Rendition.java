package iconograph.ingest.iiif;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One image of a picture, in all that makes it: two requests for the same image have equal renditions.
///
/// @param sha256  the picture's name
/// @param picture its size
/// @param area    what is cut out of it
/// @param image   the size that this is reduced to
/// @param largest true if that is the largest size there is of the area
record Rendition(
        String sha256, Extent picture, Area area, Extent image, boolean largest, Quality quality, Format format) {

    /// The canonical path, behind the picture's name.
    ///
    /// @see <a href="https://iiif.io/api/image/3.0/#48-canonical-uri-syntax">IIIF Image API 3.0, canonical URIs</a>
    String path() {
        String region = area.covers(picture)
                ? "full"
                : "%d,%d,%d,%d"
                        .formatted(
                                area.x(),
                                area.y(),
                                area.extent().width(),
                                area.extent().height());
        String size = largest ? "max" : "%d,%d".formatted(image.width(), image.height());
        return "%s/%s/0/%s.%s".formatted(region, size, quality.word(), format.word());
    }

    /// What changes when the image does. The path alone would not do: what is `max` depends on the limits.
    String tag() {
        String essence = "%s/%dx%d/%s".formatted(sha256, image.width(), image.height(), path());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(essence.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
