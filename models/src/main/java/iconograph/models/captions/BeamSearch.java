package iconograph.models.captions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Finds a likely sequence where each next choice depends on those before: keeps the likeliest beginnings, and in the
/// end prefers what is likely by choice, so that short sequences have no advantage.
///
/// @param width   how many beginnings are kept
/// @param longest sequence, in choices; the end does not count
/// @param end     the choice that ends a sequence
record BeamSearch(int width, int longest, int end) {

    BeamSearch {
        if (width < 1 || longest < 1 || end < 0) {
            throw new IllegalArgumentException("width %d, longest %d, end %d".formatted(width, longest, end));
        }
    }

    /// @param choices without the end
    /// @param logs    sum of the choices' log-likelihoods, that of the end included where there is one
    /// @param steps   how many choices that are
    record Sequence(int[] choices, double logs, int steps) {

        static final Sequence NONE = new Sequence(new int[0], 0, 0);

        private boolean hasEnded() {
            return steps > choices.length;
        }

        /// Mean log-likelihood of a choice.
        double mean() {
            return logs / Math.max(1, steps);
        }

        private Sequence and(int choice, double log) {
            int[] more = Arrays.copyOf(choices, choices.length + 1);
            more[choices.length] = choice;
            return new Sequence(more, logs + log, steps + 1);
        }

        private Sequence ended(double log) {
            return new Sequence(choices, logs + log, steps + 1);
        }
    }

    /// @param next for each of some beginnings, the log-likelihood of each next choice
    /// @return the best that has at least one choice; one that is cut off at the [longest][#longest] if none ends
    Sequence best(Function<List<int[]>, List<float[]>> next) {
        List<Sequence> open = List.of(Sequence.NONE);
        List<Sequence> ended = new ArrayList<>();
        for (int step = 0; step <= longest && !open.isEmpty() && ended.size() < width; step++) {
            List<float[]> logs = next.apply(open.stream().map(Sequence::choices).toList());
            List<Sequence> longer = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                longer.addAll(longer(open.get(i), logs.get(i)));
            }
            List<Sequence> kept = longer.stream()
                    .sorted(Comparator.comparingDouble(Sequence::logs).reversed())
                    .limit(width)
                    .toList();
            kept.stream().filter(Sequence::hasEnded).forEach(ended::add);
            open = kept.stream().filter(sequence -> !sequence.hasEnded()).toList();
        }
        return (ended.isEmpty() ? open : ended)
                .stream().max(Comparator.comparingDouble(Sequence::mean)).orElseThrow();
    }

    private List<Sequence> longer(Sequence beginning, float[] logs) {
        return likeliest(logs, beginning.choices().length).stream()
                .map(choice -> choice == end ? beginning.ended(logs[choice]) : beginning.and(choice, logs[choice]))
                .toList();
    }

    /// The first of those that are equally likely. There are some thousand choices, too many to sort at every step.
    private List<Integer> likeliest(float[] logs, int length) {
        List<Integer> best = new ArrayList<>(width + 1);
        for (int choice = 0; choice < logs.length; choice++) {
            boolean possible = choice == end ? length > 0 : length < longest;
            if (possible && (best.size() < width || logs[choice] > logs[best.getLast()])) {
                int place = best.size();
                while (place > 0 && logs[choice] > logs[best.get(place - 1)]) {
                    place--;
                }
                best.add(place, choice);
                if (best.size() > width) {
                    best.removeLast();
                }
            }
        }
        return best;
    }
}
