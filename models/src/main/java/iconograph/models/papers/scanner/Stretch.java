package iconograph.models.papers.scanner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Neighbouring candidates of a text and the words that are seen with them.
///
/// @param from the first word
/// @param to   one past the last
record Stretch(int from, int to, List<Candidate> candidates) {

    Stretch {
        candidates = List.copyOf(candidates);
    }

    /// Has every candidate exactly once.
    ///
    /// @param words of the text
    static List<Stretch> over(List<Candidate> candidates, int words, ScannerSettings settings) {
        List<Stretch> stretches = new ArrayList<>();
        List<Candidate> some = new ArrayList<>();
        for (Candidate candidate : candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::start).thenComparingInt(Candidate::end))
                .toList()) {
            if (some.size() == settings.together()
                    || (!some.isEmpty() && candidate.end() - some.getFirst().start() > settings.stretch())) {
                stretches.add(around(some, words, settings.stretch()));
                some.clear();
            }
            some.add(candidate);
        }
        if (!some.isEmpty()) {
            stretches.add(around(some, words, settings.stretch()));
        }
        return stretches;
    }

    private static Stretch around(List<Candidate> candidates, int words, int most) {
        int first = candidates.getFirst().start();
        int last = candidates.stream().mapToInt(Candidate::end).max().orElseThrow();
        int besides = Math.max(0, most - (last - first));
        int from = Math.max(0, first - besides / 2);
        int to = Math.min(words, from + most);
        from = Math.max(0, to - most);
        return new Stretch(from, to, candidates);
    }
}
