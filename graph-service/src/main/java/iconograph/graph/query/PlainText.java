package iconograph.graph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Turns what a person types into a search box into a full-text query that means just that.
final class PlainText {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST_WORDS = 16;
    private static final int LONGEST_WORD = 100;

    private PlainText() {}

    /// A query for all of the words, the last of which may be unfinished.
    ///
    /// @return empty if there are no words
    static Optional<String> toLucene(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        List<String> words = SPACE.splitAsStream(text.strip()).limit(MOST_WORDS).toList();
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            clauses.add(clause(words.get(i), i == words.size() - 1));
        }
        return Optional.of(String.join(" AND ", clauses));
    }

    private static String clause(String word, boolean last) {
        String cut = word.codePointCount(0, word.length()) <= LONGEST_WORD
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD));
        // In quotes, AND, OR and NOT are words like any other; inside them only quotes and backslashes are special.
        String whole = '"' + cut.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        boolean simple = cut.codePoints().allMatch(Character::isLetterOrDigit);
        return last && simple ? "(" + whole + " OR " + cut + "*)" : whole;
    }
}
