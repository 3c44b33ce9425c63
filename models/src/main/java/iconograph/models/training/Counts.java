package iconograph.models.training;

/// How many answers a model gives, and how many of those are right.
///
/// @param right given answers that people gave too
/// @param found answers that the model gave
/// @param gold  answers that people gave
public record Counts(int right, int found, int gold) {

    public static final Counts NONE = new Counts(0, 0, 0);

    /// @return share of the given answers that are right, 0 if none was given
    public double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    /// @return share of people's answers that the model gave, 0 if there are none
    public double recall() {
        return gold == 0 ? 0 : (double) right / gold;
    }

    /// @return harmonic mean of the two
    public double f1() {
        return found + gold == 0 ? 0 : 2.0 * right / (found + gold);
    }

    Counts plus(Counts other) {
        return new Counts(right + other.right, found + other.found, gold + other.gold);
    }
}
