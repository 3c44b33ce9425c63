package iconograph.contracts;

import java.net.URI;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// A picture that is kept, already turned upright and free of camera metadata.
///
/// @param sha256  of the kept bytes, 64 hexadecimal digits; equal pictures are kept once and have one name
/// @param uri     where the bytes lie, for the services
/// @param width   in pixels, after rotation
/// @param height  in pixels, after rotation
/// @param altText what the author wrote about the picture for those who cannot see it
public record Picture(
        String sha256,
        URI uri,
        String mediaType,
        int width,
        int height,
        @Nullable String altText) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public Picture {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("not a picture's size: %dx%d".formatted(width, height));
        }
    }
}
