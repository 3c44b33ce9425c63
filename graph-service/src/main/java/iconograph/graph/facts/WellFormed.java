package iconograph.graph.facts;

import org.jspecify.annotations.Nullable;

/// Makes text that both stores can keep.
///
/// Half a surrogate pair is no character, and UTF-8 cannot spell it; it becomes U+FFFD, which is one code point too, so
/// that spans still fit.
final class WellFormed {

    private static final int REPLACEMENT = 0xFFFD;

    private WellFormed() {}

    static String text(String text) {
        boolean whole = text.codePoints().noneMatch(WellFormed::isHalfAPair);
        return whole
                ? text
                : text.codePoints()
                        .map(c -> isHalfAPair(c) ? REPLACEMENT : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    static @Nullable String textOrNull(@Nullable String text) {
        return text == null ? null : text(text);
    }

    private static boolean isHalfAPair(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
