package iconograph.models.relations;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.models.blocks.SafeTensors.Tensor;
import iconograph.models.training.RelationScores;

/// How readily the classifier says that a pair has no relation.
///
/// Most pairs have none, so a classifier that learned from few pairs misses relations more often than it invents them.
/// One number, chosen on the development set, is added to the score of "none".
///
/// @param value added to the score of the first class; 0 changes nothing
record Reserve(double value) {

    private static final double STEP = 0.1;
    private static final int MOST_STEPS = 25;

    /// The reserve with the highest F1.
    ///
    /// @param scores (pairs, classes)
    /// @param gold   the right class of each pair
    static Reserve best(List<float[]> scores, List<Integer> gold, List<String> labels) {
        return IntStream.rangeClosed(-MOST_STEPS, MOST_STEPS)
                .mapToObj(step -> new Reserve(step * STEP))
                .max(Comparator.comparingDouble((Reserve reserve) ->
                                reserve.scores(scores, gold, labels).all().f1())
                        .thenComparing(reserve -> -Math.abs(reserve.value())))
                .orElseThrow();
    }

    RelationScores scores(List<float[]> scores, List<Integer> gold, List<String> labels) {
        return RelationScores.of(
                gold.stream().map(labels::get).toList(),
                scores.stream().map(this::likeliest).map(labels::get).toList());
    }

    private int likeliest(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            double most = best == 0 ? scores[0] + value : scores[best];
            if (scores[i] > most) {
                best = i;
            }
        }
        return best;
    }

    /// @param bias of the classes; "none" comes first
    Tensor workedInto(Tensor bias) {
        float[] changed = bias.values().clone();
        changed[0] += (float) value;
        return new Tensor(bias.shape(), changed);
    }
}
