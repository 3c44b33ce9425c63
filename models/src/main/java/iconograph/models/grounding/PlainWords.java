package iconograph.models.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Words of a post as a sentence has them: tags and accounts taken apart, addresses and marks of the medium left out.
///
/// `RT @HistoryPixs : # KevinDurant wins http://t. co/xyz` → `History Pixs : Kevin Durant wins`
final class PlainWords {

    /// Between two words that were written as one, such as in `KDTrey5`.
    private static final String SEAM =
            "(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\p{Nd})|_";

    private PlainWords() {}

    /// @param words as [TweetWords] cuts them
    /// @param from  the first of those that are wanted; what stands before it tells what it is
    /// @param to    one past the last
    static List<String> in(List<String> words, int from, int to) {
        List<String> plain = new ArrayList<>();
        for (int word = from; word < to; word++) {
            String before = word > 0 ? words.get(word - 1) : "";
            plain.addAll(plain(words.get(word), before));
        }
        return plain;
    }

    private static List<String> plain(String word, String before) {
        if (isMark(word) || word.equals("RT") || isAddress(word) || isAddress(before)) {
            return List.of();
        }
        return isMark(before) || word.indexOf('_') >= 0
                ? Stream.of(word.split(SEAM)).filter(part -> !part.isEmpty()).toList()
                : List.of(word);
    }

    private static boolean isMark(String word) {
        return word.equals("#") || word.equals("@");
    }

    /// An address is cut behind its first dot.
    private static boolean isAddress(String word) {
        return word.startsWith("http://") || word.startsWith("https://");
    }
}
