package iconograph.models.blocks.loss;

import java.util.Arrays;
import java.util.List;

/// How much an example of a class counts when a model learns, so that rare classes are not drowned.
///
/// A class counts by how rare it is, to some power, scaled so that the examples count 1 in the mean: the learning rate
/// means the same with and without weights.
public final class ClassWeights {

    private final float[] weights;

    private ClassWeights(float[] weights) {
        this.weights = weights;
    }

    /// @param examples the class of each, from 0
    /// @param classes  how many there are; those without an example count 0
    /// @param power    0 lets all count the same, 1 lets each class count the same; in [0, 1]
    public static ClassWeights of(List<Integer> examples, int classes, double power) {
        if (!(power >= 0 && power <= 1)) {
            throw new IllegalArgumentException(
                    "classes count by their rarity to a power between 0 and 1, not %s".formatted(power));
        }
        int[] counts = new int[classes];
        examples.forEach(example -> counts[example]++);
        double[] raw = Arrays.stream(counts)
                .mapToDouble(count -> count == 0 ? 0 : Math.pow(count, -power))
                .toArray();
        double sum = examples.stream().mapToDouble(example -> raw[example]).sum();
        float[] weights = new float[classes];
        for (int i = 0; i < classes; i++) {
            weights[i] = (float) (raw[i] * examples.size() / sum);
        }
        return new ClassWeights(weights);
    }

    public float of(int label) {
        return weights[label];
    }
}
