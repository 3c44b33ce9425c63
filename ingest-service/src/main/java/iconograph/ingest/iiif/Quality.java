package iconograph.ingest.iiif;

import java.util.Arrays;
import java.util.Locale;

/// With or without colours.
///
/// @see <a href="https://iiif.io/api/image/3.0/#quality">IIIF Image API 3.0, quality</a>
enum Quality {
    /// As the picture is.
    DEFAULT,
    /// The same, as all pictures are shown with their colours.
    COLOR,
    GRAY;

    /// @throws RefusedImage if there is none of that name
    static Quality parse(String name) {
        return Arrays.stream(values())
                .filter(quality -> quality.word().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        RefusedImage.malformed("the quality '%s' is none of default, color and gray".formatted(name)));
    }

    /// As it stands in an address.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The shortest way to say the same.
    Quality canonical() {
        return this == COLOR ? DEFAULT : this;
    }
}
