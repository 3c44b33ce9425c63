package iconograph.models.confidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// How far a model's scores are from the share of its answers that are right.
///
/// The answers are sorted into fifteen bins of equal width by their score. The expected calibration error is the mean
/// distance between a bin's mean score and the share of its answers that are right, each bin weighed by its answers.
///
/// @param bins    those that have answers, from the lowest score to the highest
/// @param chance  the error that scores would show which are honest to the last digit, because a bin has few answers:
///     the mean over two hundred draws of right and wrong with the scores for probabilities
/// @see <a href="https://arxiv.org/abs/1706.04599">Guo et al. 2017, On calibration of modern neural networks</a>
public record Reliability(List<Bin> bins, double chance) {

    private static final int BINS = 15;
    private static final int DRAWS = 200;
    private static final long SEED = 2017;

    public Reliability {
        bins = List.copyOf(bins);
    }

    /// Answers with about the same score.
    ///
    /// @param from       lowest score
    /// @param to         highest score
    /// @param answers    how many there are, at least 1
    /// @param meanScore  from 0 to 1
    /// @param shareRight from 0 to 1
    public record Bin(double from, double to, int answers, double meanScore, double shareRight) {}

    public static Reliability of(List<Answer> answers) {
        Random luck = new Random(SEED);
        double chance = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            chance += error(bins(answers.stream()
                            .map(answer ->
                                    new Answer(answer.post(), answer.score(), luck.nextDouble() < answer.score()))
                            .toList()))
                    / DRAWS;
        }
        return new Reliability(bins(answers), chance);
    }

    private static List<Bin> bins(List<Answer> answers) {
        int[] counts = new int[BINS];
        int[] right = new int[BINS];
        double[] scores = new double[BINS];
        for (Answer answer : answers) {
            int bin = Math.min(BINS - 1, (int) (answer.score() * BINS));
            counts[bin]++;
            right[bin] += answer.right() ? 1 : 0;
            scores[bin] += answer.score();
        }
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                bins.add(new Bin(
                        (double) bin / BINS,
                        (bin + 1.0) / BINS,
                        counts[bin],
                        scores[bin] / counts[bin],
                        (double) right[bin] / counts[bin]));
            }
        }
        return bins;
    }

    /// The expected calibration error, from 0 to 1; 0 if there are no answers.
    public double error() {
        return error(bins);
    }

    private static double error(List<Bin> bins) {
        int answers = bins.stream().mapToInt(Bin::answers).sum();
        return bins.stream()
                .mapToDouble(bin -> bin.answers() * Math.abs(bin.meanScore() - bin.shareRight()) / answers)
                .sum();
    }
}
