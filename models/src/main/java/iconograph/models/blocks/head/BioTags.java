package iconograph.models.blocks.head;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The B-I-O tags of a set of types, and the most likely sequence of them that makes sense.
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
    /// @param score how likely span and type are, in [0, 1]: the probability of the least likely of its tags
    public record Found(int start, int end, String type, double score) {}

    /// The names in the likeliest well-formed sequence of tags (Viterbi).
    ///
    /// @param logProbabilities of each tag for each word, (words, tags)
    public List<Found> decode(float[][] logProbabilities) {
        int[] tags = likeliest(logProbabilities);
        List<Found> found = new ArrayList<>();
        for (int word = 0; word < tags.length; word++) {
            if (isBegin(tags[word])) {
                found.add(nameAt(word, tags, logProbabilities));
            }
        }
        return found;
    }

    private Found nameAt(int start, int[] tags, float[][] logProbabilities) {
        int inside = tags[start] + 1;
        double least = logProbabilities[start][tags[start]];
        int end = start + 1;
        while (end < tags.length && tags[end] == inside) {
            least = Math.min(least, logProbabilities[end][inside]);
            end++;
        }
        if (end < tags.length) { // that the name ends here is part of the claim
            least = Math.min(least, Math.log1p(-Math.min(1 - 1e-9, Math.exp(logProbabilities[end][inside]))));
        }
        return new Found(start, end, types.get((tags[start] - 1) / 2), Math.clamp(Math.exp(least), 0, 1));
    }

    private int[] likeliest(float[][] scores) {
        int words = scores.length;
        double[][] best = new double[words][count()];
        int[][] from = new int[words][count()];
        for (int word = 0; word < words; word++) {
            for (int tag = 0; tag < count(); tag++) {
                double before = word == 0 ? (isInside(tag) ? Double.NEGATIVE_INFINITY : 0) : Double.NEGATIVE_INFINITY;
                for (int last = 0; word > 0 && last < count(); last++) {
                    if (mayFollow(last, tag) && best[word - 1][last] > before) {
                        before = best[word - 1][last];
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
        for (int word = best.length - 1, tag = best.length == 0 ? 0 : highest(best[word]); word >= 0; word--) {
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

    private static boolean mayFollow(int last, int tag) {
        return !isInside(tag) || last == tag || last == tag - 1;
    }

    private static boolean isBegin(int tag) {
        return tag % 2 == 1;
    }

    private static boolean isInside(int tag) {
        return tag > 0 && tag % 2 == 0;
    }
}
