package iconograph.contracts;

/// A stretch of a post's text, half open: `start` is in it, `end` is not.
///
/// Positions are **code points**, as W3C text position selectors and tokenizers count them, so an emoji is one. Java
/// strings count UTF-16 units, where most emoji are two: convert with [#ofUtf16] and [#in], nowhere else.
///
/// @param start first code point, from 0
/// @param end   one past the last code point
public record TextSpan(int start, int end) {

    public TextSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: [%d, %d)".formatted(start, end));
        }
    }

    /// The span that Java's own indexes name.
    ///
    /// @param start index of the first UTF-16 unit
    /// @param end   index one past the last UTF-16 unit
    public static TextSpan ofUtf16(String text, int start, int end) {
        return new TextSpan(text.codePointCount(0, start), text.codePointCount(0, end));
    }

    /// The words themselves.
    ///
    /// @throws IndexOutOfBoundsException if the text is shorter than the span's end
    public String in(String text) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }
}
