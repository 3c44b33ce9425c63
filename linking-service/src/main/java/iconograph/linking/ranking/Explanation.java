package iconograph.linking.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import iconograph.contracts.Candidate;
import iconograph.contracts.Candidate.Measure;

/// Says in words why one candidate is likelier than another.
final class Explanation {

    /// More reasons only repeat each other.
    private static final int MOST_REASONS = 2;

    /// A smaller difference decides nothing.
    private static final double LEAST = 0.05;

    private Explanation() {}

    /// Every feature that adds something, by its name.
    static Map<String, Measure> measures(Weighed candidate, RankingModel model) {
        Map<String, Measure> measures = new TreeMap<>();
        for (Feature feature : Feature.values()) {
            double value = candidate.get(feature);
            if (value != 0) {
                measures.put(feature.name(), new Measure(value, model.weight(feature) * value));
            }
        }
        return measures;
    }

    /// A sentence such as `Paris (Q90) rather than Paris (Q167646): it is better known, and of the kind that the tagger
    /// says.`
    static String whyNot(Candidate second, Candidate first) {
        List<String> reasons = Stream.of(Feature.values())
                .filter(feature -> ahead(feature, first, second) > LEAST)
                .sorted(Comparator.comparingDouble((Feature feature) -> -ahead(feature, first, second)))
                .map(Explanation::inWords)
                .distinct()
                .limit(MOST_REASONS)
                .toList();
        String names =
                "%s (%s) rather than %s (%s)".formatted(first.label(), first.entity(), second.label(), second.entity());
        return reasons.isEmpty()
                ? names + ": hardly anything tells them apart."
                : names + ": " + String.join(", and ", new ArrayList<>(reasons)) + '.';
    }

    private static double ahead(Feature feature, Candidate first, Candidate second) {
        return adds(feature, first) - adds(feature, second);
    }

    private static double adds(Feature feature, Candidate candidate) {
        Measure measure = candidate.features().get(feature.name());
        return measure == null ? 0 : measure.adds();
    }

    private static String inWords(Feature feature) {
        return switch (feature) {
            case POPULARITY, POPULARITY_OF_PLACE -> "it is better known";
            case BEST_KNOWN_BEARER -> "it is the best known of those with this name";
            case BEST_KNOWN_OF_LONGER -> "it is the best known of those whose names have these words";
            case LABEL, SAME_LETTERS, SIMILAR_LETTERS -> "its name is spelled more like it";
            case AMONG_OTHER_WORDS, LAST_WORD -> "its name has these words";
            case SURNAME -> "it is a surname here";
            case GIVEN_NAME -> "it is a given name here";
            case DEMONYM -> "the word is what people from there are called";
            case INITIALS -> "its name has these initials";
            case HANDLE -> "it is its account";
            case COMMON_NOUN -> "the other is no name";
            case NAME_ITSELF -> "the other only lists namesakes";
            case SAME_TYPE -> "it is of the kind that the tagger says";
            case LIKELY_TYPE -> "it is of the kind that the words beside it suggest";
            case FINE_TYPE -> "it is of the very kind that the tagger says";
            case WORDS_IN_COMMON -> "the text has words of its description";
            case MEANING -> "the text is about the like of it";
            case LONGER_NAME_IN_TEXT, REST_OF_NAME_NEAR -> "the text has more of its name";
            case COHERENCE -> "it goes with the other names";
            case FACE -> "a face in the picture is more like its portrait";
            case EMBLEM -> "the picture shows something more like its emblem";
            case SHOWN_KIND -> "the picture shows its kind of thing";
        };
    }
}
