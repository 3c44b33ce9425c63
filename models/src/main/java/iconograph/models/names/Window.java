package iconograph.models.names;

import java.util.ArrayList;
import java.util.List;

/// A stretch of a long text that the encoder sees at once, in words.
///
/// Neighbouring windows overlap, so that every word is judged where enough is to be seen on both sides of it.
///
/// @param from  the first word it sees
/// @param to    one past the last word it sees
/// @param first the first word it judges
/// @param last  one past the last word it judges
public record Window(int from, int to, int first, int last) {

    /// What a window sees on either side of what it judges, in word pieces.
    private static final int MARGIN = 48;

    /// Covers a text such that every word is judged exactly once.
    ///
    /// @param pieces how many pieces each word has
    /// @param most   pieces a window may hold
    static List<Window> over(int[] pieces, int most) {
        List<Window> windows = new ArrayList<>();
        for (int first = 0, from = 0; first < pieces.length; ) {
            int to = from;
            for (int seen = 0; to < pieces.length && seen + pieces[to] <= most; to++) {
                seen += pieces[to];
            }
            int last = to == pieces.length ? to : Math.max(first + 1, before(pieces, to));
            windows.add(new Window(from, to, first, last));
            first = last;
            from = Math.max(before(pieces, last), from + 1);
        }
        return windows;
    }

    /// The word that stands one margin before another.
    private static int before(int[] pieces, int word) {
        int at = word;
        for (int seen = 0; at > 0 && seen + pieces[at - 1] <= MARGIN; at--) {
            seen += pieces[at - 1];
        }
        return at;
    }
}
