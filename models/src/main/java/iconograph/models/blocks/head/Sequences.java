package iconograph.models.blocks.head;

/// The probabilities of a [Crf], summed over all sequences of tags for one text (forward-backward).
///
/// Works on plain arrays in natural logarithms; scores are (words, tags), with at least one word.
final class Sequences {

    private final float[][] scores;
    private final TagMoves moves;

    /// (words, tags): of everything up to and including a word that has this tag.
    private final double[][] upTo;

    /// (words, tags): of everything after a word that has this tag.
    private final double[][] after;

    private final double all;

    Sequences(float[][] scores, TagMoves moves) {
        this.scores = scores;
        this.moves = moves;
        int words = scores.length;
        int tags = moves.start().length;
        this.upTo = new double[words][tags];
        this.after = new double[words][tags];
        double[] ways = new double[tags];
        for (int tag = 0; tag < tags; tag++) {
            upTo[0][tag] = moves.start()[tag] + scores[0][tag];
        }
        for (int word = 1; word < words; word++) {
            for (int tag = 0; tag < tags; tag++) {
                for (int last = 0; last < tags; last++) {
                    ways[last] = upTo[word - 1][last] + moves.between()[last][tag];
                }
                upTo[word][tag] = logSumExp(ways) + scores[word][tag];
            }
        }
        for (int word = words - 2; word >= 0; word--) {
            for (int tag = 0; tag < tags; tag++) {
                for (int next = 0; next < tags; next++) {
                    ways[next] = way(word, tag, next);
                }
                after[word][tag] = logSumExp(ways);
            }
        }
        this.all = logSumExp(upTo[words - 1]);
    }

    /// @param begin the tag that the name begins with; the one after it goes on with it
    double probabilityOfName(int start, int end, int begin) {
        double sum = upTo[start][begin];
        for (int word = start + 1; word < end; word++) {
            sum += moves.between()[word == start + 1 ? begin : begin + 1][begin + 1] + scores[word][begin + 1];
        }
        if (end < scores.length) {
            int last = end == start + 1 ? begin : begin + 1;
            double[] ways = new double[moves.start().length];
            for (int next = 0; next < ways.length; next++) {
                ways[next] = next == begin + 1 ? Double.NEGATIVE_INFINITY : way(end - 1, last, next);
            }
            sum += logSumExp(ways);
        }
        return Math.exp(sum - all);
    }

    private double way(int word, int tag, int next) {
        return moves.between()[tag][next] + scores[word + 1][next] + after[word + 1][next];
    }

    private static double logSumExp(double[] values) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            most = Math.max(most, value);
        }
        double sum = 0;
        for (double value : values) {
            sum += Math.exp(value - most);
        }
        return most + Math.log(sum);
    }
}
