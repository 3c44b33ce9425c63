package iconograph.models.training;

/// How long and how fast a model learns.
///
/// @param epochs   passes over the posts
/// @param rate     highest learning rate; it rises to it during `warmUp` and then falls to 0, both in a line
/// @param warmUp   share of all steps, in [0, 1)
/// @param patience ends training after so many epochs in a row that were not better
/// @param seed     of everything that is left to chance
public record TrainingPlan(int epochs, double rate, double warmUp, int patience, long seed) {

    public TrainingPlan {
        if (epochs < 1 || !(rate > 0) || !(warmUp >= 0 && warmUp < 1) || patience < 1) {
            throw new IllegalArgumentException("not a plan: %d epochs, rate %s, warm-up %s, patience %d"
                    .formatted(epochs, rate, warmUp, patience));
        }
    }

    double rateAt(int step, int allSteps) {
        double done = (step + 1.0) / allSteps;
        double factor = done < warmUp ? done / warmUp : (1 - (double) step / allSteps) / (1 - warmUp);
        return rate * Math.min(1, factor);
    }
}
