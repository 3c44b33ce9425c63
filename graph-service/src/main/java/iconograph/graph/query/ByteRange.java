package iconograph.graph.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which bytes of a file are asked for.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9110.html#name-range-requests">RFC 9110, 14</a>
sealed interface ByteRange {

    /// @param end the first byte after it
    record Part(long from, long end) implements ByteRange {

        long length() {
            return end - from;
        }

        boolean isAll(long size) {
            return from == 0 && end == size;
        }
    }

    /// The file has none of the bytes that are asked for.
    record None() implements ByteRange {}

    Pattern ONE = Pattern.compile("\\s*bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*", Pattern.CASE_INSENSITIVE);

    static Part all(long size) {
        return new Part(0, size);
    }

    /// @param header several ranges, or what cannot be understood, mean the whole file, as the standard allows
    static ByteRange of(String header, long size) {
        Matcher range = ONE.matcher(header);
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return all(size);
        }
        if (range.group(1).isEmpty()) {
            long last = Long.parseLong(range.group(2));
            return last == 0 || size == 0 ? new None() : new Part(Math.max(0, size - last), size);
        }
        long from = Long.parseLong(range.group(1));
        long end = range.group(2).isEmpty() ? size : Math.min(size, Long.parseLong(range.group(2)) + 1);
        if (!range.group(2).isEmpty() && Long.parseLong(range.group(2)) < from) {
            return all(size);
        }
        return from >= size ? new None() : new Part(from, end);
    }
}
