package iconograph.ingest.iiif;

import java.util.regex.Pattern;

/// Reads the numbers of a request: digits, and a point in percentages, but no sign, exponent or space.
final class Digits {

    private static final Pattern PIXELS = Pattern.compile("\\d{1,18}");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,9}(\\.\\d{1,15})?|\\.\\d{1,15}");

    private Digits() {}

    /// @throws RefusedImage if it is no whole number of at most 18 digits
    static long pixels(String text) {
        if (!PIXELS.matcher(text).matches()) {
            throw RefusedImage.malformed("'%s' is no number of pixels".formatted(text));
        }
        return Long.parseLong(text);
    }

    /// @throws RefusedImage if it is no number, or a larger or longer one than makes sense
    static double percent(String text) {
        if (!PERCENT.matcher(text).matches()) {
            throw RefusedImage.malformed("'%s' is no percentage".formatted(text));
        }
        return Double.parseDouble(text);
    }
}
