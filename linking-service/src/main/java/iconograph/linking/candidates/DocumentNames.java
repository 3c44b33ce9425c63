package iconograph.linking.candidates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import iconograph.contracts.TextSpan;
import iconograph.linking.index.FoldedName;

/// The names of one text, and the longer ones that a short one may stand for: `Durant` after `Kevin Durant`.
public final class DocumentNames {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.'’-]*");

    /// Words on each side of a mention that may belong to the same name.
    private static final int MOST_ADJACENT = 3;

    private static final int MOST_LONGER = 4;
    private static final int MOST_NEAR = 6;

    private final String text;
    private final List<MentionForms> names;
    private final List<Word> words;

    private record Word(int start, int end, String folded, boolean capital) {}

    /// @param names of all the text's mentions
    public DocumentNames(String text, List<MentionForms> names) {
        this.text = text;
        this.names = names;
        this.words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            int first = matcher.group().codePointAt(0);
            words.add(new Word(
                    matcher.start(),
                    matcher.end(),
                    FoldedName.key(matcher.group()),
                    Character.isUpperCase(first) || Character.isDigit(first)));
        }
    }

    /// All words, folded, with one space between and around them, so that a name stands in the text if the text has it
    /// with spaces around.
    public String folded() {
        StringBuilder folded = new StringBuilder(" ");
        words.forEach(word -> folded.append(word.folded()).append(' '));
        return folded.toString();
    }

    /// Other mentions with all of the name's words and more, and the mention itself with the capitalised words beside
    /// it.
    public List<MentionForms> longer(MentionForms name, TextSpan span) {
        Set<String> seen = new HashSet<>();
        List<MentionForms> longer = new ArrayList<>();
        MentionForms extended = MentionForms.of(extended(span));
        if (isLonger(extended, name) && seen.add(extended.mention())) {
            longer.add(extended);
        }
        for (MentionForms other : names) {
            if (longer.size() < MOST_LONGER && isLonger(other, name) && seen.add(other.mention())) {
                longer.add(other);
            }
        }
        return longer;
    }

    private static boolean isLonger(MentionForms other, MentionForms name) {
        return !name.words().isEmpty()
                && other.words().size() > name.words().size()
                && other.words().containsAll(name.words());
    }

    private String extended(TextSpan span) {
        int start = text.offsetByCodePoints(0, span.start());
        int end = text.offsetByCodePoints(start, span.end() - span.start());
        int from = start;
        int to = end;
        int before = 0;
        for (int i = words.size() - 1; i >= 0 && before < MOST_ADJACENT; i--) {
            Word word = words.get(i);
            if (word.end() <= from) {
                if (!word.capital() || !text.substring(word.end(), from).isBlank()) {
                    break;
                }
                from = word.start();
                before++;
            }
        }
        int after = 0;
        for (int i = 0; i < words.size() && after < MOST_ADJACENT; i++) {
            Word word = words.get(i);
            if (word.start() >= to) {
                if (!word.capital() || !text.substring(to, word.start()).isBlank()) {
                    break;
                }
                to = word.end();
                after++;
            }
        }
        return text.substring(from, to);
    }

    /// The capitalised words nearest to the mention, folded, without its own.
    public List<String> near(MentionForms name, TextSpan span) {
        int start = text.offsetByCodePoints(0, span.start());
        List<Word> capitals = new ArrayList<>(words.stream()
                .filter(word -> word.capital() && word.folded().length() > 2)
                .toList());
        capitals.sort((one, other) -> Integer.compare(Math.abs(one.start() - start), Math.abs(other.start() - start)));
        Set<String> near = new LinkedHashSet<>();
        for (Word word : capitals) {
            if (near.size() < MOST_NEAR && !name.words().contains(word.folded())) {
                near.add(word.folded());
            }
        }
        return new ArrayList<>(near);
    }
}
