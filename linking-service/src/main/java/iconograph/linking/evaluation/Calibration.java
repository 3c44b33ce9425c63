package iconograph.linking.evaluation;

/// Whether probabilities are as often right as they say: the expected calibration error with ten bins of equal width.
final class Calibration {

    private static final int BINS = 10;

    private final double[] said = new double[BINS];
    private final long[] right = new long[BINS];
    private final long[] all = new long[BINS];

    void add(double probability, boolean wasRight) {
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        said[bin] += probability;
        right[bin] += wasRight ? 1 : 0;
        all[bin]++;
    }

    /// Mean distance, over all that was added, between what its bin says and how often its bin is right; 0 if nothing
    /// was.
    double error() {
        double error = 0;
        long count = 0;
        for (int i = 0; i < BINS; i++) {
            error += Math.abs(said[i] - right[i]);
            count += all[i];
        }
        return count == 0 ? 0 : error / count;
    }
}
