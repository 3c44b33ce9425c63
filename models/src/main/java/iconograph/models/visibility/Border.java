package iconograph.models.visibility;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.models.blocks.SafeTensors.Tensor;
import iconograph.models.training.Counts;

/// How readily a name is taken for visible.
///
/// Fewer names are visible than not, so that F1 is best where one that is as likely visible as not is taken for
/// visible, and some more. One number, chosen on the development set, is added to the score of "visible".
///
/// @param value 0 changes nothing
record Border(double value) {

    private static final double STEP = 0.1;
    private static final int MOST_STEPS = 25;

    /// The one with the highest F1.
    ///
    /// @param leads   of the names: by how much the score of "visible" exceeds that of "not visible"
    /// @param visible what is right
    static Border best(List<Float> leads, List<Boolean> visible) {
        return IntStream.rangeClosed(-MOST_STEPS, MOST_STEPS)
                .mapToObj(step -> new Border(step * STEP))
                .max(Comparator.comparingDouble(
                                (Border border) -> border.scores(leads, visible).f1())
                        .thenComparing(border -> -Math.abs(border.value())))
                .orElseThrow();
    }

    Counts scores(List<Float> leads, List<Boolean> visible) {
        int right = 0;
        int found = 0;
        int gold = 0;
        for (int name = 0; name < leads.size(); name++) {
            boolean taken = leads.get(name) + value > 0;
            found += taken ? 1 : 0;
            gold += visible.get(name) ? 1 : 0;
            right += taken && visible.get(name) ? 1 : 0;
        }
        return new Counts(right, found, gold);
    }

    /// @param bias of "not visible", then of "visible"
    Tensor workedInto(Tensor bias) {
        float[] changed = bias.values().clone();
        changed[1] += (float) value;
        return new Tensor(bias.shape(), changed);
    }
}
