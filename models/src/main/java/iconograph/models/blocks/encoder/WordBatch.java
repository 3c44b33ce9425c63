package iconograph.models.blocks.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Several inputs of the same padded length, ready for the network.
///
/// @param inputs the inputs, at least one
/// @param length to which each is padded, in word pieces
public record WordBatch(List<Input> inputs, int length) {

    public WordBatch {
        inputs = List.copyOf(inputs);
    }

    /// Words as pieces, between the marks for start and end.
    ///
    /// @param pieces  ids of the word pieces
    /// @param firsts  where in `pieces` each word starts
    /// @param context where in `pieces` the second segment starts, their number if there is none
    public record Input(int[] pieces, int[] firsts, int context) {

        public Input(int[] pieces, int[] firsts) {
            this(pieces, firsts, pieces.length);
        }

        public static Input of(List<String> words, WordPieces vocabulary, int piecesPerWord) {
            int[] pieces = new int[words.size() * piecesPerWord + 2];
            int[] firsts = new int[words.size()];
            int length = 0;
            pieces[length++] = vocabulary.start();
            for (int word = 0; word < firsts.length; word++) {
                firsts[word] = length;
                for (int piece : vocabulary.of(words.get(word), piecesPerWord)) {
                    pieces[length++] = piece;
                }
            }
            pieces[length++] = vocabulary.end();
            return new Input(Arrays.copyOf(pieces, length), firsts);
        }

        /// Adds a second segment, which is looked at and not judged.
        ///
        /// @param text as people would write it; if it shows nothing, nothing is added
        /// @param most pieces of it that are looked at, the closing mark included
        public Input besides(String text, WordPieces vocabulary, int most) {
            int[] added = TweetWords.in(text).stream()
                    .flatMapToInt(word -> Arrays.stream(vocabulary.of(word.text(), most)))
                    .limit(Math.max(0, most - 1))
                    .toArray();
            if (added.length == 0) {
                return this;
            }
            int[] all = Arrays.copyOf(pieces, pieces.length + added.length + 1);
            System.arraycopy(added, 0, all, pieces.length, added.length);
            all[all.length - 1] = vocabulary.end();
            return new Input(all, firsts, pieces.length);
        }

        /// The same with some words of the first segment hidden, so that a network learns to go by those around them.
        ///
        /// @param share of the words, in [0, 1)
        /// @param mask  the piece that stands for each piece of a hidden word
        public Input hiding(double share, Random chance, int mask) {
            int[] some = pieces.clone();
            for (int word = 0; word < firsts.length; word++) {
                if (chance.nextDouble() < share) {
                    int next = word + 1 < firsts.length ? firsts[word + 1] : context - 1;
                    Arrays.fill(some, firsts[word], next, mask);
                }
            }
            return new Input(some, firsts, context);
        }

        public boolean hasContext() {
            return context < pieces.length;
        }

        /// The first segment.
        public Input alone() {
            return new Input(Arrays.copyOf(pieces, context), firsts);
        }
    }

    /// @return (B, T) 64-bit integers; padding is piece 0
    public NDArray ids(NDManager manager) {
        long[] ids = new long[inputs.size() * length];
        for (int row = 0; row < inputs.size(); row++) {
            int[] pieces = inputs.get(row).pieces();
            for (int i = 0; i < pieces.length; i++) {
                ids[row * length + i] = pieces[i];
            }
        }
        return manager.create(ids, new Shape(inputs.size(), length));
    }

    /// @return (B, T), 1 for each real piece and 0 for padding
    public NDArray real(NDManager manager) {
        float[] real = new float[inputs.size() * length];
        for (int row = 0; row < inputs.size(); row++) {
            int from = row * length;
            Arrays.fill(real, from, from + inputs.get(row).pieces().length, 1);
        }
        return manager.create(real, new Shape(inputs.size(), length));
    }

    /// @return (B, T) 64-bit integers, 1 in the second segment and 0 elsewhere
    public NDArray kinds(NDManager manager) {
        long[] kinds = new long[inputs.size() * length];
        for (int row = 0; row < inputs.size(); row++) {
            Input input = inputs.get(row);
            Arrays.fill(kinds, row * length + input.context(), row * length + input.pieces().length, 1);
        }
        return manager.create(kinds, new Shape(inputs.size(), length));
    }

    /// The padded length for an input: one of few, since every new shape costs the engine some preparation.
    public static int paddedLength(int pieces) {
        return pieces <= 64 ? (pieces + 3) / 4 * 4 : (pieces + 31) / 32 * 32;
    }

    /// Puts together what is of the same padded length, keeping the order within a length.
    ///
    /// @param length of each, [padded][#paddedLength]
    /// @param pieces the most in one batch, padding included; one item may have more
    public static <T> List<List<T>> sameLength(List<T> items, ToIntFunction<T> length, int pieces) {
        Map<Integer, List<T>> byLength = new TreeMap<>();
        items.forEach(item -> byLength.computeIfAbsent(length.applyAsInt(item), same -> new ArrayList<>())
                .add(item));
        List<List<T>> batches = new ArrayList<>();
        byLength.forEach((padded, same) -> {
            int most = Math.max(1, pieces / padded);
            for (int from = 0; from < same.size(); from += most) {
                batches.add(same.subList(from, Math.min(same.size(), from + most)));
            }
        });
        return batches;
    }
}
