package iconograph.linking.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import iconograph.linking.index.WikidataItem;
import iconograph.linking.ranking.Ranker.Question;

/// Sets [Feature#COHERENCE]: candidates that resemble what the post's other names probably mean.
///
/// Items are alike if their descriptions and kinds have words in common that few of the candidates' have. Every other
/// name counts by its few likeliest candidates; namesakes of the mention itself do not count.
final class Coherence {

    private static final int MOST_OF_A_NAME = 3;

    private final Map<String, Double> rarity = new HashMap<>();
    private final List<Map<String, Double>> themes = new ArrayList<>();
    private final List<Question> questions;
    private final List<List<Set<String>>> words = new ArrayList<>();
    private final Map<String, Double> recent = new HashMap<>();

    private Coherence(List<Question> questions, List<List<Weighed>> candidates, List<WikidataItem> recentItems) {
        this.questions = questions;
        Map<String, Integer> counts = new HashMap<>();
        int items = 0;
        for (List<Weighed> ofOne : candidates) {
            List<Set<String>> sets = new ArrayList<>();
            for (Weighed candidate : ofOne) {
                Set<String> ofItem = kindWords(candidate.item());
                ofItem.forEach(word -> counts.merge(word, 1, Integer::sum));
                sets.add(ofItem);
                items++;
            }
            words.add(sets);
        }
        double all = items + 1.0;
        counts.forEach((word, count) -> rarity.put(word, Math.log(all / count)));
        for (WikidataItem item : recentItems) {
            add(recent, kindWords(item), 1);
        }
    }

    /// @param probabilities of the candidates as far as they are known
    static void measure(
            List<Question> questions,
            List<List<Weighed>> candidates,
            List<double[]> probabilities,
            List<WikidataItem> recent) {
        if (questions.size() < 2 && recent.isEmpty()) {
            return;
        }
        Coherence coherence = new Coherence(questions, candidates, recent);
        coherence.findThemes(candidates, probabilities);
        coherence.compare(candidates);
    }

    private void findThemes(List<List<Weighed>> candidates, List<double[]> probabilities) {
        for (int i = 0; i < candidates.size(); i++) {
            double[] likely = probabilities.get(i);
            Map<String, Double> theme = new HashMap<>();
            List<Integer> best = IntStream.range(0, likely.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer one) -> -likely[one]))
                    .limit(MOST_OF_A_NAME)
                    .toList();
            for (int one : best) {
                add(theme, words.get(i).get(one), likely[one]);
                Set<String> names =
                        Ranker.words(candidates.get(i).get(one).item().label());
                names.retainAll(rarity.keySet());
                add(theme, names, likely[one]);
            }
            themes.add(theme);
        }
    }

    private void compare(List<List<Weighed>> candidates) {
        Map<String, Double> whole = new HashMap<>(recent);
        Map<String, Map<String, Double>> byName = new HashMap<>();
        Set<String> counted = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            String name = key(questions.get(i));
            if (counted.add(name)) {
                byName.put(name, themes.get(i));
                themes.get(i).forEach((word, weight) -> whole.merge(word, weight, Double::sum));
            }
        }
        for (int i = 0; i < questions.size(); i++) {
            Map<String, Double> others = new HashMap<>(whole);
            byName.getOrDefault(key(questions.get(i)), Map.of())
                    .forEach((word, weight) -> others.merge(word, -weight, Double::sum));
            double length = length(others);
            if (length < 1e-6) {
                continue;
            }
            for (int j = 0; j < candidates.get(i).size(); j++) {
                candidates
                        .get(i)
                        .get(j)
                        .set(Feature.COHERENCE, cosine(words.get(i).get(j), others, length));
            }
        }
    }

    private static String key(Question question) {
        return question.forms().keys().isEmpty()
                ? question.name()
                : question.forms().keys().getFirst();
    }

    private double cosine(Set<String> words, Map<String, Double> others, double length) {
        double product = 0;
        double square = 0;
        for (String word : words) {
            double rare = rarity.getOrDefault(word, 0.0);
            square += rare * rare;
            product += rare * rare * Math.max(0, others.getOrDefault(word, 0.0));
        }
        return square == 0 ? 0 : product / (Math.sqrt(square) * length);
    }

    private double length(Map<String, Double> bag) {
        double square = 0;
        for (Map.Entry<String, Double> entry : bag.entrySet()) {
            double value = Math.max(0, entry.getValue()) * rarity.getOrDefault(entry.getKey(), 0.0);
            square += value * value;
        }
        return Math.sqrt(square);
    }

    private static void add(Map<String, Double> bag, Set<String> words, double weight) {
        words.forEach(word -> bag.merge(word, weight, Double::sum));
    }

    private static Set<String> kindWords(WikidataItem item) {
        return Ranker.words(
                (item.description() == null ? "" : item.description()) + ' ' + String.join(" ", item.kinds()));
    }
}
