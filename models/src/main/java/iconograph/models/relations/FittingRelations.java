package iconograph.models.relations;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import iconograph.contracts.Relation;
import iconograph.models.data.RelationLabels;

/// Chooses between the relations that the types of two mentions allow.
public record FittingRelations(RelationLabels labels) {

    /// @param score how likely it is among those that fit, "none" included, in [0, 1]
    public record Found(String name, double score) {}

    /// Whether any relation leads from a mention of one type to one of another.
    public boolean canRelate(String head, String tail) {
        return IntStream.range(1, labels.names().size()).anyMatch(label -> labels.fits(label, head, tail));
    }

    /// The likeliest of the relations that can hold between two such mentions, unless "none" is likelier.
    ///
    /// @param scores of the classes, not normalised
    public Optional<Found> likeliest(float[] scores, String head, String tail) {
        int[] possible = IntStream.range(0, scores.length)
                .filter(label -> labels.fits(label, head, tail))
                .toArray();
        int best = Arrays.stream(possible)
                .boxed()
                .max(Comparator.comparingDouble(label -> scores[label]))
                .orElseThrow();
        double sum = Arrays.stream(possible)
                .mapToDouble(label -> Math.exp(scores[label] - scores[best]))
                .sum();
        return best == 0
                ? Optional.empty()
                : Optional.of(new Found(labels.names().get(best), 1 / sum));
    }

    /// Of the same relation in both directions, such as "peer", the surer one stays.
    ///
    /// @return by head and tail
    public static List<Relation> oneWay(List<Relation> found) {
        return found.stream()
                .filter(relation -> found.stream()
                        .noneMatch(other -> isBackwards(other, relation)
                                && (other.score() > relation.score()
                                        || (other.score() == relation.score() && other.head() < relation.head()))))
                .sorted(Comparator.comparingInt(Relation::head).thenComparingInt(Relation::tail))
                .toList();
    }

    private static boolean isBackwards(Relation other, Relation relation) {
        return other.type().equals(relation.type())
                && other.head() == relation.tail()
                && other.tail() == relation.head();
    }
}
