package iconograph.models.blocks.head;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The B-I-O tags of a set of types, and the likeliest sequence of them.
///
/// Tag 0 is `O`; type `t` (counted from 0) begins with tag `1 + 2t` and goes on with tag `2 + 2t`. A tag that goes on
/// may stand only after one of its own type.
public final class BioTags {

    private final List<String> types;

    public BioTags(List<String> types) {
        this.types = List.copyOf(types);
    }

    /// How many tags there are.
    public int count() {
        return 1 + 2 * types.size();
    }

    /// @throws IllegalArgumentException if there is no such type
    public int begin(String type) {
        int index = types.indexOf(type);
        if (index < 0) {
            throw new IllegalArgumentException("'%s' is none of %s".formatted(type, types));
        }
        return 1 + 2 * index;
    }

    public int inside(String type) {
        return begin(type) + 1;
    }

    /// A name that the scores speak for.
    ///
    /// @param start first word, counted from 0
    /// @param end   one past the last word
    /// @param score the probability that exactly this span is a name of this type, in [0, 1]
    public record Found(int start, int end, String type, double score) {}

    /// Words that the scores take for a name, of whatever type.
    ///
    /// @param type the likeliest
    public record Place(int start, int end, String type) {}

    /// The names in the likeliest sequence of tags (Viterbi).
    ///
    /// @param scores of each tag for each word, (words, tags); a constant added to a word's scores changes nothing
    /// @param moves  between neighbouring words
    public List<Found> decode(float[][] scores, TagMoves moves) {
        List<Place> places = likeliest(scores, moves);
        List<double[]> probabilities = probabilities(places, scores, moves);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            double score = probabilities.get(i)[types.indexOf(place.type())];
            found.add(new Found(place.start(), place.end(), place.type(), score));
        }
        return found;
    }

    /// How likely it is that exactly these words are a name of each type.
    ///
    /// @return for each place, in the order of the types, in [0, 1]; the rest says that it is no name, or has other
    ///     borders
    public List<double[]> probabilities(List<Place> places, float[][] scores, TagMoves moves) {
        if (places.isEmpty()) {
            return List.of();
        }
        Sequences sequences = new Sequences(scores, moves);
        return places.stream()
                .map(place -> types.stream()
                        .mapToDouble(type ->
                                Math.clamp(sequences.probabilityOfName(place.start(), place.end(), begin(type)), 0, 1))
                        .toArray())
                .toList();
    }

    /// Likewise, without the scores, which take most of the time where there are many types.
    public List<Place> likeliest(float[][] scores, TagMoves moves) {
        if (scores.length == 0) {
            return List.of();
        }
        int[] tags = likeliestTags(scores, moves);
        List<Place> places = new ArrayList<>();
        for (int word = 0; word < tags.length; word++) {
            if (isBegin(tags[word])) {
                int end = word + 1;
                while (end < tags.length && tags[end] == tags[word] + 1) {
                    end++;
                }
                places.add(new Place(word, end, types.get((tags[word] - 1) / 2)));
            }
        }
        return places;
    }

    private int[] likeliestTags(float[][] scores, TagMoves moves) {
        double[][] best = new double[scores.length][count()];
        int[][] from = new int[scores.length][count()];
        for (int tag = 0; tag < count(); tag++) {
            best[0][tag] = moves.start()[tag] + scores[0][tag];
        }
        for (int word = 1; word < scores.length; word++) {
            for (int tag = 0; tag < count(); tag++) {
                double before = Double.NEGATIVE_INFINITY;
                for (int last = 0; last < count(); last++) {
                    double way = best[word - 1][last] + moves.between()[last][tag];
                    if (way > before) {
                        before = way;
                        from[word][tag] = last;
                    }
                }
                best[word][tag] = before + scores[word][tag];
            }
        }
        return walkedBack(best, from);
    }

    private static int[] walkedBack(double[][] best, int[][] from) {
        int[] tags = new int[best.length];
        for (int word = best.length - 1, tag = highest(best[word]); word >= 0; word--) {
            tags[word] = tag;
            tag = from[word][tag];
        }
        return tags;
    }

    private static int highest(double[] values) {
        double most = Arrays.stream(values).max().orElseThrow();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == most) {
                return i;
            }
        }
        return 0;
    }

    /// Whether a tag makes sense after another; before the first word stands an `O`.
    boolean mayFollow(int last, int tag) {
        return !isInside(tag) || last == tag || last == tag - 1;
    }

    private static boolean isBegin(int tag) {
        return tag % 2 == 1;
    }

    private static boolean isInside(int tag) {
        return tag > 0 && tag % 2 == 0;
    }
}
