package iconograph.linking.evaluation;

import java.util.Arrays;

/// How long each mention took.
final class Latencies {

    private double[] millis = new double[1024];
    private int count;

    /// A document's mentions share its time evenly.
    void add(long nanos, int mentions) {
        if (count + mentions > millis.length) {
            millis = Arrays.copyOf(millis, 2 * (count + mentions));
        }
        Arrays.fill(millis, count, count + mentions, mentions == 0 ? 0 : nanos / 1e6 / mentions);
        count += mentions;
    }

    /// @param share such as 0.95
    /// @return milliseconds within which this share of the mentions was linked; 0 if there were none
    double within(double share) {
        double[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[Math.min(count - 1, (int) (share * count))];
    }
}
