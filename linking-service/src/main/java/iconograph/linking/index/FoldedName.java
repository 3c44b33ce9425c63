package iconograph.linking.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Spellings that people take for the same name, made equal: case, accents, punctuation and spaces do not count.
public final class FoldedName {

    private FoldedName() {}

    /// The name's letters and digits in one word, `A.C. Milan` → `acmilan`. A name without any, such as an emoji,
    /// stays what it is.
    public static String key(String name) {
        String key = String.join("", tokens(name));
        return key.isEmpty() ? bare(name) : key;
    }

    /// The name's words, folded: `O'Neal, Jr.` → `oneal`, `jr`. Empty for a name without letters and digits.
    public static List<String> tokens(String name) {
        String folded = folded(name);
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
                word.appendCodePoint(c);
            } else if (c == '&') {
                finish(word, tokens);
                tokens.add("and");
            } else if (!joins(c)) {
                finish(word, tokens);
            }
        }
        finish(word, tokens);
        return tokens;
    }

    /// `U.S.` and `O'Neal` are one word each.
    private static boolean joins(int c) {
        return c == '.' || c == '\'' || c == '’' || c == '‘' || c == 'ʻ' || c == 'ʼ';
    }

    private static void finish(StringBuilder word, List<String> tokens) {
        if (!word.isEmpty()) {
            tokens.add(word.toString());
            word.setLength(0);
        }
    }

    private static String folded(String name) {
        if (isPlain(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        String split = Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder unmarked = new StringBuilder(split.length());
        split.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(unmarked::appendCodePoint);
        char[] from = unmarked.toString().toCharArray();
        char[] to = new char[4 * from.length];
        int length = ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length);
        return new String(to, 0, length).toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// Without spaces, `#`, `@` and the selectors that only choose between two drawings of an emoji.
    private static String bare(String name) {
        StringBuilder bare = new StringBuilder();
        name.codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != '#' && c != '@' && c != 0xFE0E && c != 0xFE0F)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }
}
