package iconograph.graph.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into words.
///
/// 1. An address that begins with `http://` or `https://` is one token, up to the next space.
/// 2. Letters, marks, digits and underscores in a row are one token, with a `#` or `@` before them.
/// 3. Every other character but spaces is a token by itself, as a reader sees characters: an emoji of several code
///    points is one.
/// 4. A token that a name begins or ends in the middle of is cut there, so that each name is a row of whole tokens.
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("https?://\\S+|[#@]?[\\p{L}\\p{M}\\p{N}_]+|\\X");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{C}&&[^\\p{Cf}]]+");

    /// @param start in code points
    record Token(String text, int start, int end) {}

    private Tokens() {}

    /// @param cuts where names begin and end, in code points
    static List<Token> of(String text, Collection<Integer> cuts) {
        SortedSet<Integer> sorted = new TreeSet<>(cuts);
        List<Token> tokens = new ArrayList<>();
        Matcher found = TOKEN.matcher(text);
        int position = 0;
        while (found.find()) {
            String token = found.group();
            int length = token.codePointCount(0, token.length());
            if (!BLANK.matcher(token).matches()) {
                cut(token, position, position + length, sorted, tokens);
            }
            position += length;
        }
        return tokens;
    }

    private static void cut(String token, int start, int end, SortedSet<Integer> cuts, List<Token> tokens) {
        int from = start;
        for (int to : cuts.subSet(start + 1, end)) {
            tokens.add(part(token, start, from, to));
            from = to;
        }
        tokens.add(part(token, start, from, end));
    }

    private static Token part(String token, int start, int from, int to) {
        int begin = token.offsetByCodePoints(0, from - start);
        return new Token(token.substring(begin, token.offsetByCodePoints(begin, to - from)), from, to);
    }
}
