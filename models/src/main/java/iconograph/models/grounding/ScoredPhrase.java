package iconograph.models.grounding;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import iconograph.models.pictures.Box;

/// What a network says of a phrase, beside what is right.
///
/// @param scores  of nothing, then of each region, not normalised
/// @param regions between which was chosen
/// @param right   the phrase's boxes, none if it is not shown
public record ScoredPhrase(float[] scores, List<Box> regions, List<Box> right) {

    /// Share of the answers.
    private static final double COSTS_NOTHING = 0.005;

    public ScoredPhrase {
        regions = List.copyOf(regions);
        right = List.copyOf(right);
    }

    /// How many are answered rightly if nothing is meant from a likelihood on.
    public static int right(List<ScoredPhrase> phrases, double threshold) {
        return (int) phrases.stream()
                .filter(one ->
                        Decision.of(one.scores(), one.regions(), threshold).isRight(one.right(), one.regions()))
                .count();
    }

    /// The highest threshold for "nothing" that costs next to no right answers: a region that is not meant is seen and
    /// refused sooner than one that is missing is missed.
    public static double threshold(List<ScoredPhrase> phrases) {
        Map<Double, Integer> rightAt = new TreeMap<>();
        for (int step = 2; step <= 19; step++) {
            rightAt.put(0.05 * step, right(phrases, 0.05 * step));
        }
        int most = Collections.max(rightAt.values());
        return rightAt.entrySet().stream()
                .filter(at -> at.getValue() >= most - COSTS_NOTHING * phrases.size())
                .mapToDouble(Map.Entry::getKey)
                .max()
                .orElseThrow();
    }
}
