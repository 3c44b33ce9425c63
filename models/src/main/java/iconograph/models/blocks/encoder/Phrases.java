package iconograph.models.blocks.encoder;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts a caption into phrases: runs of words with a meaning of their own, between words that only connect them.
///
/// `a man in a blue suit standing next to the president` → man | blue suit standing next | president
public final class Phrases {

    private static final Set<String> CONNECTING = Set.of(
            "a", "an", "the", "of", "in", "on", "at", "with", "and", "or", "to", "is", "are", "was", "by", "for",
            "from", "that", "this", "it", "its", "his", "her", "their", "as", "into", "over", "under", "while", "who",
            "there", "be", "has", "have", "which");

    private Phrases() {}

    /// @return the phrase of each word, from 1; 0 for words between phrases
    static int[] in(List<String> words) {
        int[] phraseOf = new int[words.size()];
        int phrase = 0;
        boolean inside = false;
        for (int word = 0; word < phraseOf.length; word++) {
            boolean connects = connects(words.get(word));
            if (!connects) {
                phrase += inside ? 0 : 1;
                phraseOf[word] = phrase;
            }
            inside = !connects;
        }
        return phraseOf;
    }

    /// Whether a word has no meaning of its own, or is none.
    public static boolean connects(String word) {
        return CONNECTING.contains(word.toLowerCase(Locale.ROOT))
                || word.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
