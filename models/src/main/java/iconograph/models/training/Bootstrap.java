package iconograph.models.training;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// How far an F1 can be trusted: what it would have been on other posts of the same kind.
///
/// Draws as many posts as there are, with repetition, a thousand times, and takes the middle 95 % of the F1.
///
/// @param low  2.5 % of the draws score less
/// @param high 2.5 % of the draws score more
/// @see <a href="https://doi.org/10.1201/9780429246593">Efron and Tibshirani 1993, An introduction to the bootstrap</a>
public record Bootstrap(double low, double high) {

    private static final int DRAWS = 1000;
    private static final long SEED = 1993;

    /// @param units what the score consists of, one for each post or pair
    static Bootstrap of(List<Counts> units) {
        Random chance = new Random(SEED);
        double[] scores = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            int right = 0;
            int found = 0;
            int gold = 0;
            for (int i = 0; i < units.size(); i++) {
                Counts unit = units.get(chance.nextInt(units.size()));
                right += unit.right();
                found += unit.found();
                gold += unit.gold();
            }
            scores[draw] = new Counts(right, found, gold).f1();
        }
        Arrays.sort(scores);
        return new Bootstrap(scores[DRAWS / 40], scores[DRAWS - 1 - DRAWS / 40]);
    }

    List<Double> asList() {
        return List.of(low, high);
    }
}
