package iconograph.models.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How many relations a model finds, and how many of those are right. "None" is no relation: it counts for the accuracy
/// alone, as in OpenNRE and the papers on MNRE.
///
/// @param accuracy share of the pairs whose answer is right, "none" included, in [0, 1]
/// @param all      over all relations
/// @param perType  over the pairs of each relation
/// @param perPair  over each pair, in the order of the pairs
public record RelationScores(double accuracy, Counts all, Map<String, Counts> perType, List<Counts> perPair) {

    /// What the data sets call a pair without a relation.
    private static final Set<String> NONE = Set.of("NA", "na", "no_relation", "Other", "Others", "none", "None");

    public RelationScores {
        perType = new TreeMap<>(perType);
        perPair = List.copyOf(perPair);
    }

    static boolean isNone(String relation) {
        return NONE.contains(relation);
    }

    /// Compares answers with those of people, pair by pair.
    public static RelationScores of(List<String> gold, List<String> found) {
        if (gold.size() != found.size()) {
            throw new IllegalArgumentException("%d pairs, %d answers".formatted(gold.size(), found.size()));
        }
        int right = 0;
        Counts all = Counts.NONE;
        Map<String, Counts> perType = new TreeMap<>();
        List<Counts> perPair = new ArrayList<>();
        for (int pair = 0; pair < gold.size(); pair++) {
            String wanted = gold.get(pair);
            String given = found.get(pair);
            right += wanted.equals(given) ? 1 : 0;
            Set<String> said = new HashSet<>(Set.of(wanted));
            said.add(given);
            said.removeAll(NONE);
            Counts ofPair = Counts.NONE;
            for (String relation : said) {
                Counts counts = new Counts(
                        wanted.equals(given) ? 1 : 0, given.equals(relation) ? 1 : 0, wanted.equals(relation) ? 1 : 0);
                perType.merge(relation, counts, Counts::plus);
                ofPair = ofPair.plus(counts);
            }
            perPair.add(ofPair);
            all = all.plus(ofPair);
        }
        return new RelationScores(gold.isEmpty() ? 0 : (double) right / gold.size(), all, perType, perPair);
    }
}
