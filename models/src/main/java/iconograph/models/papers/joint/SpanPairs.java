package iconograph.models.papers.joint;

import java.util.List;

import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.data.MentionPair.Span;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Pairs of spans in a batch of texts, for a [PairHead].
///
/// @param words in which the pairs stand
record SpanPairs(WordBatch words, List<Pair> pairs) {

    /// Distances between the starts of two spans, in words, are told apart up to the first word of each stretch.
    private static final int[] STRETCHES = {1, 2, 3, 4, 5, 8, 12, 20};

    /// How many there are: none, and the stretches forwards and backwards.
    static final int DISTANCES = 1 + 2 * STRETCHES.length;

    SpanPairs {
        pairs = List.copyOf(pairs);
    }

    /// @param input of the batch
    /// @param head  in words of that input
    record Pair(int input, Span head, Span tail) {}

    /// @return the rows of head's first and last word and of tail's, (P, 4) as 64-bit integers
    NDArray ends(NDManager manager) {
        long[] rows = new long[4 * pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            rows[4 * i] = row(pair, pair.head().start());
            rows[4 * i + 1] = row(pair, pair.head().end() - 1);
            rows[4 * i + 2] = row(pair, pair.tail().start());
            rows[4 * i + 3] = row(pair, pair.tail().end() - 1);
        }
        return manager.create(rows, new Shape(pairs.size(), 4));
    }

    /// @return what share each row has of the mean of the rows between the spans, (P, B*T); zeros if they touch
    NDArray between(NDManager manager) {
        int rows = words.inputs().size() * words.length();
        float[] shares = new float[pairs.size() * rows];
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            int from = Math.min(pair.head().end(), pair.tail().end());
            int to = Math.max(pair.head().start(), pair.tail().start());
            if (from < to) {
                int first = row(pair, from);
                int last = row(pair, to);
                for (int row = first; row < last; row++) {
                    shares[i * rows + row] = 1f / (last - first);
                }
            }
        }
        return manager.create(shares, new Shape(pairs.size(), rows));
    }

    /// @return from the head's start to the tail's, (P) as 64-bit integers
    NDArray distances(NDManager manager) {
        return manager.create(pairs.stream()
                .mapToLong(pair -> distance(pair.tail().start() - pair.head().start()))
                .toArray());
    }

    /// @return from 0 up to but not including [#DISTANCES]
    static int distance(int words) {
        int stretch = 0;
        while (stretch < STRETCHES.length && STRETCHES[stretch] <= Math.abs(words)) {
            stretch++;
        }
        return words < 0 ? STRETCHES.length + stretch : stretch;
    }

    private int row(Pair pair, int word) {
        return pair.input() * words.length() + words.inputs().get(pair.input()).firsts()[word];
    }
}
