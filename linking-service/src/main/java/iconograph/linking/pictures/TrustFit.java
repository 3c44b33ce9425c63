package iconograph.linking.pictures;

import java.util.List;
import java.util.stream.Stream;

/// Learns how much a similarity says, from pairs of pictures of one thing and of two: logistic regression in which both
/// count the same, so that its log-odds are how many times likelier a similarity is of one thing.
final class TrustFit {

    private static final int STEPS = 5_000;
    private static final double STEP = 0.5;
    private static final double SHRINK = 1e-3;

    private TrustFit() {}

    /// @param start has the limits, which cannot be learned from pairs; what to stay with if there are none
    static Trust fit(List<Double> same, List<Double> different, Trust start) {
        if (same.isEmpty() || different.isEmpty()) {
            return start;
        }
        double mean = Stream.concat(same.stream(), different.stream())
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        double spread = Math.sqrt(Stream.concat(same.stream(), different.stream())
                .mapToDouble(similarity -> (similarity - mean) * (similarity - mean))
                .average()
                .orElse(1));
        if (!(spread > 0)) {
            return start;
        }
        double slope = 0;
        double offset = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = {SHRINK * slope, 0};
            add(same, 1, mean, spread, slope, offset, gradient);
            add(different, 0, mean, spread, slope, offset, gradient);
            slope -= STEP * gradient[0];
            offset -= STEP * gradient[1];
        }
        if (!(slope > 0)) {
            return start;
        }
        return new Trust(rounded(slope / spread), rounded(mean - offset * spread / slope), start.least(), start.most());
    }

    private static void add(
            List<Double> similarities,
            int label,
            double mean,
            double spread,
            double slope,
            double offset,
            double[] gradient) {
        for (double similarity : similarities) {
            double x = (similarity - mean) / spread;
            double surplus = 1 / (1 + Math.exp(-(slope * x + offset))) - label;
            gradient[0] += surplus * x / (2 * similarities.size());
            gradient[1] += surplus / (2 * similarities.size());
        }
    }

    private static double rounded(double value) {
        return Math.round(1000 * value) / 1000.0;
    }
}
