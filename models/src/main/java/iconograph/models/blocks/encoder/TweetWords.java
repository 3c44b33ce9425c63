package iconograph.models.blocks.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import iconograph.contracts.TextSpan;

/// Cuts a post into words as the data sets cut tweets: `RT @ user :`, `# tag`, `can ' t`, `http://t.` `co/xyz`.
///
/// Hyphens inside a word and marks inside a number stay (`al-Faisal`, `7,500`); every other mark, emoji or Chinese
/// character is a word of its own. Words cover everything that shows, in order, without overlap.
public final class TweetWords {

    private static final String LETTER = "[\\p{L}\\p{Nd}\\p{Nl}\\p{No}&&[^\\p{IsIdeographic}]]";
    private static final String ATTACHED = "[\\p{M}\\p{Cf}]*+";
    private static final String LETTERS = "(?:" + LETTER + ATTACHED + ")++";

    private static final Pattern WORD = Pattern.compile(
            "https?://[^\\s.]*+\\.?+" // a web address up to its first dot
                    + "|(?<=://[^\\s.]{1,40}\\.)[^\\s]++" // and what comes after it
                    + "|\\p{Nd}++(?:[.,:]\\p{Nd}++)++"
                    + "|" + LETTERS + "(?:-" + LETTERS + ")*+"
                    + "|[^\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{M}]" + ATTACHED,
            Pattern.UNICODE_CHARACTER_CLASS);

    private TweetWords() {}

    /// One word and where it stands.
    ///
    /// @param start its first UTF-16 unit in the text
    /// @param end   one past its last
    public record Word(String text, int start, int end) {}

    /// Which words a stretch of the text touches.
    ///
    /// @param words of the text
    /// @return indices of neighbours, in order; none if nothing shows there
    public static int[] touched(String text, List<Word> words, TextSpan span) {
        int start = text.offsetByCodePoints(0, span.start());
        int end = text.offsetByCodePoints(start, span.end() - span.start());
        return IntStream.range(0, words.size())
                .filter(word -> words.get(word).end() > start && words.get(word).start() < end)
                .toArray();
    }

    /// @return the words in the order of the text; none if it shows nothing
    public static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
        }
        return words;
    }
}
