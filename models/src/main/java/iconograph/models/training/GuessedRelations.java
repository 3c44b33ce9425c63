package iconograph.models.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.data.ObjectPair;
import iconograph.models.data.RelatedObjects;
import iconograph.models.pictures.Box;

/// Plain ways of telling how a phrase relates to an object, for comparison: a naive Bayes over what can be seen of one
/// side alone.
final class GuessedRelations {

    /// Steps into which shares of a picture's width and height are cut.
    private static final int STEPS = 6;

    private final BiFunction<RelatedObjects, ObjectPair, List<String>> clues;
    private final Map<String, Map<String, Integer>> times = new TreeMap<>();
    private final Map<String, Integer> pairs = new TreeMap<>();
    private final Set<String> known = new HashSet<>();
    private int all;

    private GuessedRelations(BiFunction<RelatedObjects, ObjectPair, List<String>> clues) {
        this.clues = clues;
    }

    /// By the words of the sentence and of the phrase; the object is not looked at.
    static GuessedRelations byWords(List<RelatedObjects> pictures) {
        return new GuessedRelations(GuessedRelations::words).learned(pictures);
    }

    /// By where the object is; neither it nor the sentence is looked at.
    static GuessedRelations byPlace(List<RelatedObjects> pictures) {
        return new GuessedRelations(GuessedRelations::place).learned(pictures);
    }

    private GuessedRelations learned(List<RelatedObjects> pictures) {
        for (RelatedObjects picture : pictures) {
            for (ObjectPair pair : picture.pairs()) {
                Map<String, Integer> counts = times.computeIfAbsent(pair.relation(), none -> new HashMap<>());
                for (String clue : clues.apply(picture, pair)) {
                    counts.merge(clue, 1, Integer::sum);
                    known.add(clue);
                }
                pairs.merge(pair.relation(), 1, Integer::sum);
                all++;
            }
        }
        return this;
    }

    /// The likeliest relation of a pair, "None" included.
    String of(RelatedObjects picture, ObjectPair pair) {
        List<String> seen =
                clues.apply(picture, pair).stream().filter(known::contains).toList();
        return times.keySet().stream()
                .max(Comparator.comparingDouble(relation -> likelihood(relation, seen)))
                .orElseThrow(() -> new IllegalStateException("nothing was learned"));
    }

    private double likelihood(String relation, List<String> seen) {
        Map<String, Integer> counts = times.getOrDefault(relation, Map.of());
        double sum = counts.values().stream().mapToInt(Integer::intValue).sum() + (double) known.size();
        double likelihood = Math.log((double) pairs.getOrDefault(relation, 0) / all);
        for (String clue : seen) {
            likelihood += Math.log((counts.getOrDefault(clue, 0) + 1) / sum);
        }
        return likelihood;
    }

    private static List<String> words(RelatedObjects picture, ObjectPair pair) {
        Sentence sentence = picture.picture().sentences().get(pair.sentence());
        List<String> clues = new ArrayList<>(sentence.words().stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList());
        clues.add("head " + sentence.words().get(pair.head().end() - 1).toLowerCase(Locale.ROOT));
        return clues;
    }

    private static List<String> place(RelatedObjects picture, ObjectPair pair) {
        Box box = picture.objects().get(pair.object());
        return List.of(
                "across " + step((box.left() + box.right()) / 2),
                "down " + step((box.top() + box.bottom()) / 2),
                "width " + step(box.width()),
                "height " + step(box.height()),
                "size " + step(Math.sqrt(box.area())));
    }

    private static int step(double share) {
        return (int) Math.min(STEPS - 1, Math.max(0, share * STEPS));
    }
}
