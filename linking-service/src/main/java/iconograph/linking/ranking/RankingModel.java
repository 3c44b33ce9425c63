package iconograph.linking.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/// How much each feature counts, learned from mentions whose item is known.
///
/// A candidate's score is the sum of its features times their weights. Probabilities are the softmax over the scores of
/// all candidates and of "none of these".
///
/// @param weights    one for each [Feature] that does not count as it is
/// @param unknown    the score of "none of these"
/// @param linkedFrom the least probability at which a mention is linked, or ambiguous
/// @param clearFrom  how many times as likely as the second the best candidate must be, not to be ambiguous
public record RankingModel(Map<String, Double> weights, double unknown, double linkedFrom, double clearFrom) {

    public RankingModel {
        // Sorted, so that equal models are spelled alike whenever and wherever.
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(weights)));
    }

    /// The model that is shipped.
    public static RankingModel shipped() {
        try (InputStream in = RankingModel.class.getResourceAsStream("ranking-model.json")) {
            if (in == null) {
                throw new IllegalStateException("ranking-model.json is not on the class path");
            }
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .readValue(in, RankingModel.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read ranking-model.json", e);
        }
    }

    double score(Weighed candidate) {
        double score = 0;
        for (Feature feature : Feature.values()) {
            score += weight(feature) * candidate.get(feature);
        }
        return score;
    }

    /// What each part adds to the score, by the part's name in lower case.
    Map<String, Double> parts(Weighed candidate) {
        Map<Feature.Part, Double> parts = new EnumMap<>(Feature.Part.class);
        for (Feature feature : Feature.values()) {
            parts.merge(feature.part(), weight(feature) * candidate.get(feature), Double::sum);
        }
        Map<String, Double> named = new TreeMap<>();
        parts.forEach((part, value) -> named.put(part.name().toLowerCase(Locale.ROOT), value));
        return named;
    }

    double weight(Feature feature) {
        return feature.countsAsItIs() ? 1 : weights.getOrDefault(feature.name(), 0.0);
    }

    /// The probabilities of the candidates, in their order. What is missing to 1 is that of "none of these".
    double[] probabilities(List<Weighed> candidates) {
        double[] scores = candidates.stream().mapToDouble(this::score).toArray();
        double highest = unknown;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = Math.exp(unknown - highest);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }
}
