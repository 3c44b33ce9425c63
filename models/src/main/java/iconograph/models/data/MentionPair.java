package iconograph.models.data;

import java.util.List;

/// Two mentions in a text that is cut into words, in the order of a relation between them: head, then tail.
///
/// @param words of the text
public record MentionPair(List<String> words, Span head, Span tail) {

    public MentionPair {
        words = List.copyOf(words);
        if (head.end() > words.size() || tail.end() > words.size()) {
            throw new IllegalArgumentException("%s and %s in a text of %d words".formatted(head, tail, words.size()));
        }
    }

    /// From word `start`, counted from 0, up to but not including word `end`.
    public record Span(int start, int end) {

        public Span {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("no words from %d to %d".formatted(start, end));
            }
        }
    }
}
