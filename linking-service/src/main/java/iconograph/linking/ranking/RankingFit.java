package iconograph.linking.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import iconograph.contracts.EntityId;
import iconograph.linking.ranking.Ranker.Question;

import org.jspecify.annotations.Nullable;

/// Learns how much each feature counts, from mentions whose item is known.
///
/// It looks for the weights that make the right items likeliest: softmax regression over each mention's candidates and
/// "none of these", by gradient descent with all mentions at once. The result is the same whenever the examples are.
public final class RankingFit {

    private static final int STEPS = 400;
    private static final double STEP = 0.3;
    private static final double SHRINK = 1e-3;

    /// A mention whose item the index lacks counts less than one that can be linked: the index that the weights are
    /// learned on is far smaller than those that they are used with.
    private static final double WEIGHT_OF_UNKNOWN = 0.2;

    private final Function<List<String>, float[][]> encoder;
    private final List<Example> examples = new ArrayList<>();
    private int size;

    /// @param encoder as for [Ranker]
    public RankingFit(Function<List<String>, float[][]> encoder) {
        this.encoder = encoder;
    }

    /// Adds the mentions of one document.
    ///
    /// @param items  the ones they name, in the mentions' order; null for one that names none
    /// @param weight how much each counts
    public void add(List<Question> questions, List<@Nullable EntityId> items, double weight) {
        examples.add(new Example(questions, items, weight));
        size += questions.size();
    }

    public int size() {
        return size;
    }

    /// @param start  decides which candidates are looked at closely; its thresholds are kept
    /// @param rounds how often to begin anew from what was learned
    public RankingModel fit(RankingModel start, int rounds) {
        RankingModel model = start;
        for (int round = 0; round < rounds; round++) {
            model = learn(measure(new Ranker(model, encoder)), model);
        }
        return model;
    }

    private List<Measured> measure(Ranker ranker) {
        List<Measured> measured = new ArrayList<>();
        for (Example example : examples) {
            List<List<Weighed>> weighed = ranker.weigh(example.questions(), List.of());
            for (int i = 0; i < weighed.size(); i++) {
                List<Weighed> candidates = weighed.get(i);
                List<EntityId> ids =
                        candidates.stream().map(one -> one.item().id()).toList();
                int right = ids.indexOf(example.items().get(i));
                double[][] features = candidates.stream().map(Weighed::features).toArray(double[][]::new);
                measured.add(new Measured(features, right, example.weight() * (right < 0 ? WEIGHT_OF_UNKNOWN : 1)));
            }
        }
        return measured;
    }

    /// Adam, with the weights' squares as a penalty. The last number is the score of "none of these". A feature that
    /// none of the examples shows keeps the weight it had.
    private static RankingModel learn(Collection<Measured> examples, RankingModel before) {
        int width = Feature.values().length + 1;
        double total = examples.stream().mapToDouble(Measured::weight).sum();
        double[] weights = new double[width];
        double[] mean = new double[width];
        double[] square = new double[width];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = new double[width];
            examples.forEach(example -> example.addGradient(weights, gradient));
            for (int i = 0; i < width; i++) {
                double slope = gradient[i] / total + SHRINK * weights[i];
                mean[i] = 0.9 * mean[i] + 0.1 * slope;
                square[i] = 0.99 * square[i] + 0.01 * slope * slope;
                double rate = STEP * Math.pow(0.99, step);
                weights[i] -= rate
                        * (mean[i] / (1 - Math.pow(0.9, step)))
                        / (Math.sqrt(square[i] / (1 - Math.pow(0.99, step))) + 1e-8);
            }
        }
        Map<String, Double> named = new TreeMap<>();
        for (Feature feature : Feature.values()) {
            if (feature.countsAsItIs()) {
                continue;
            }
            boolean seen = examples.stream().anyMatch(example -> example.shows(feature));
            named.put(feature.name(), seen ? rounded(weights[feature.ordinal()]) : before.weight(feature));
        }
        return new RankingModel(named, rounded(weights[width - 1]), before.linkedFrom(), before.clearFrom());
    }

    private static double rounded(double weight) {
        return Math.round(1000 * weight) / 1000.0;
    }

    private record Example(List<Question> questions, List<@Nullable EntityId> items, double weight) {}

    /// @param right the candidate that is meant; -1 for none
    private record Measured(double[][] features, int right, double weight) {

        boolean shows(Feature feature) {
            return Arrays.stream(features).anyMatch(candidate -> candidate[feature.ordinal()] != 0);
        }

        /// Adds what this mention's loss, the negative logarithm of the right candidate's probability, changes with the
        /// weights.
        void addGradient(double[] weights, double[] gradient) {
            int none = weights.length - 1;
            double[] scores = new double[features.length + 1];
            for (int i = 0; i < features.length; i++) {
                for (int j = 0; j < none; j++) {
                    scores[i] += weights[j] * features[i][j];
                }
            }
            scores[features.length] = weights[none];
            double highest = Arrays.stream(scores).max().orElse(0);
            double sum = 0;
            for (int i = 0; i < scores.length; i++) {
                scores[i] = Math.exp(scores[i] - highest);
                sum += scores[i];
            }
            for (int i = 0; i < features.length; i++) {
                double surplus = weight * (scores[i] / sum - (i == right ? 1 : 0));
                for (int j = 0; j < none; j++) {
                    gradient[j] += surplus * features[i][j];
                }
            }
            gradient[none] += weight * (scores[features.length] / sum - (right < 0 ? 1 : 0));
        }
    }
}
