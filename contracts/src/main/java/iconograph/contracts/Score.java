package iconograph.contracts;

/// Refuses numbers that are no confidence.
final class Score {

    private Score() {}

    /// @return `score`, if it lies in [0, 1]
    static double checked(double score) {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score is not in [0, 1]: " + score);
        }
        return score;
    }
}
