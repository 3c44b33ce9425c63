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
import ai.djl.ndarray.index.NDIndex;
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
    /// @param phrases the [phrase][Phrases] of each piece of the second segment, from 1; 0 between phrases
    public record Input(int[] pieces, int[] firsts, int context, int[] phrases) {

        public Input(int[] pieces, int[] firsts) {
            this(pieces, firsts, pieces.length, new int[0]);
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
            List<String> words =
                    TweetWords.in(text).stream().map(TweetWords.Word::text).toList();
            int[] phraseOf = Phrases.in(words);
            int[] all = Arrays.copyOf(pieces, pieces.length + Math.max(0, most));
            int[] phrases = new int[Math.max(0, most)];
            int end = 0;
            for (int word = 0; word < phraseOf.length; word++) {
                int[] added = vocabulary.of(words.get(word), most);
                for (int i = 0; i < added.length && end < most - 1; i++) {
                    phrases[end] = phraseOf[word];
                    all[pieces.length + end++] = added[i];
                }
            }
            if (end == 0) {
                return this;
            }
            all[pieces.length + end++] = vocabulary.end();
            return new Input(
                    Arrays.copyOf(all, pieces.length + end), firsts, pieces.length, Arrays.copyOf(phrases, end));
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
            return new Input(some, firsts, context, phrases);
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

    /// What the picture's words are about: all of them together, then phrase by phrase.
    ///
    /// @return (B, V, T), in each row shares of the pieces that are meant, which add up to 1; zeros where an input
    ///     has no picture, or no such phrase. V is at least 1
    public NDArray phrases(NDManager manager) {
        int rows = 1
                + inputs.stream()
                        .flatMapToInt(input -> Arrays.stream(input.phrases()))
                        .max()
                        .orElse(0);
        float[] shares = new float[inputs.size() * rows * length];
        for (int input = 0; input < inputs.size(); input++) {
            Input one = inputs.get(input);
            int[] counts = new int[rows];
            for (int phrase : one.phrases()) {
                counts[phrase] += phrase > 0 ? 1 : 0;
            }
            int first = input * rows * length + one.context();
            for (int piece = 0; piece < one.phrases().length; piece++) {
                int phrase = one.phrases()[piece];
                shares[first + piece] = 1f / one.phrases().length;
                if (phrase > 0) {
                    shares[first + phrase * length + piece] = 1f / counts[phrase];
                }
            }
        }
        return manager.create(shares, new Shape(inputs.size(), rows, length));
    }

    /// @return what networks take: [ids][#ids], [real][#real], [kinds][#kinds] and [phrases][#phrases]
    public NDArray[] arrays(NDManager manager) {
        return new NDArray[] {ids(manager), real(manager), kinds(manager), phrases(manager)};
    }

    /// How many words the longest input has, at least 1.
    public int width() {
        return Math.max(
                1,
                inputs.stream().mapToInt(input -> input.firsts().length).max().orElse(1));
    }

    /// Takes the rows of the words out of those of the word pieces.
    ///
    /// @param rows (B*T, L)
    /// @return (B, [W][#width], L); where an input has no word there is some row
    public NDArray byWord(NDArray rows) {
        int width = width();
        long[] places = new long[inputs.size() * width];
        for (int i = 0; i < inputs.size(); i++) {
            int[] firsts = inputs.get(i).firsts();
            for (int word = 0; word < width; word++) {
                places[i * width + word] = (long) i * length + (word < firsts.length ? firsts[word] : 0);
            }
        }
        NDArray chosen = rows.getManager().create(places);
        return rows.get(new NDIndex("{}", chosen))
                .reshape(new Shape(inputs.size(), width, rows.getShape().get(1)));
    }

    /// @return 1 for each word (B, [W][#width])
    public NDArray present(NDManager manager) {
        int width = width();
        float[] present = new float[inputs.size() * width];
        for (int i = 0; i < inputs.size(); i++) {
            Arrays.fill(present, i * width, i * width + inputs.get(i).firsts().length, 1);
        }
        return manager.create(present, new Shape(inputs.size(), width));
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
