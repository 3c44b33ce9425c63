package iconograph.models.papers.joint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import iconograph.contracts.Relation;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.data.MentionPair.Span;
import iconograph.models.relations.FittingRelations;

/// Which names' pairs are worth asking for, and what the answers come to.
record TripleDecoder(FittingRelations fitting) {

    /// A name is paired with so many before it and after it, so that work grows no faster than the text. Posts of
    /// MNRE's train and dev splits have seven at most.
    private static final int NEIGHBOURS = 6;

    /// Two of a text's names, by their places in its list.
    record Pair(int head, int tail) {}

    /// Those near each other that a relation can connect, in both directions.
    ///
    /// @param names in the order of the text
    List<Pair> pairs(List<BioTags.Found> names) {
        List<Pair> pairs = new ArrayList<>();
        for (int head = 0; head < names.size(); head++) {
            int last = Math.min(names.size() - 1, head + NEIGHBOURS);
            for (int tail = Math.max(0, head - NEIGHBOURS); tail <= last; tail++) {
                String from = names.get(head).type();
                String to = names.get(tail).type();
                if (head != tail && fitting.canRelate(from, to)) {
                    pairs.add(new Pair(head, tail));
                }
            }
        }
        return pairs;
    }

    static Span span(BioTags.Found name) {
        return new Span(name.start(), name.end());
    }

    /// The likeliest relation of each pair that fits the types; of two names' two directions, the surer.
    ///
    /// @param scores of the relations, for each pair
    /// @return by head and tail
    List<Relation> relations(List<BioTags.Found> names, List<Pair> pairs, List<float[]> scores) {
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            fitting.likeliest(
                            scores.get(i),
                            names.get(pair.head()).type(),
                            names.get(pair.tail()).type())
                    .ifPresent(found ->
                            relations.add(new Relation(pair.head(), pair.tail(), found.name(), found.score())));
        }
        return relations.stream()
                .filter(relation -> relations.stream().noneMatch(other -> isSurer(other, relation)))
                .sorted(Comparator.comparingInt(Relation::head).thenComparingInt(Relation::tail))
                .toList();
    }

    private static boolean isSurer(Relation other, Relation relation) {
        return other.head() == relation.tail()
                && other.tail() == relation.head()
                && (other.score() > relation.score()
                        || (other.score() == relation.score() && other.head() < relation.head()));
    }
}
