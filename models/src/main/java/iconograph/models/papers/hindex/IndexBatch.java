package iconograph.models.papers.hindex;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Some texts with sequences of indices, whole or begun, ready for the network.
///
/// Text and caption come first, then the sequences. In a sequence, the pieces of what is written come first, a word by
/// its first piece, then a masked piece for each index to be told. All see the text. A piece of a sequence sees itself
/// and those before it in its sequence; a masked piece sees itself and those before the one that it stands for. No
/// sequence sees another.
final class IndexBatch {

    private final List<Row> rows;
    private final Indices indices;
    private final WordPieces vocabulary;
    private final int[] slotPieces;
    private final int length;

    /// A sequence, or its beginning.
    ///
    /// @param indices without the end
    /// @param told    how many are to be told, from the last back; the one after them counts as well
    record Telling(int[] indices, int told) {

        Telling {
            if (told < 1 || told > indices.length + 1) {
                throw new IllegalArgumentException("%d of %d indices".formatted(told, indices.length));
            }
        }

        /// Whose indices and end are all to be told.
        static Telling whole(int[] indices) {
            return new Telling(indices, indices.length + 1);
        }

        /// Whose next index is to be told.
        static Telling begun(int[] indices) {
            return new Telling(indices, 1);
        }

        int length() {
            return indices.length + told;
        }
    }

    /// @param source text and caption
    record Row(WordBatch.Input source, List<Telling> tellings) {

        Row {
            tellings = List.copyOf(tellings);
        }

        int told() {
            return tellings.stream().mapToInt(Telling::told).sum();
        }

        /// In pieces, padding included.
        int length() {
            return WordBatch.paddedLength(source.pieces().length
                    + tellings.stream().mapToInt(Telling::length).sum());
        }
    }

    IndexBatch(List<Row> rows, Indices indices, WordPieces vocabulary) {
        this.rows = List.copyOf(rows);
        this.indices = indices;
        this.vocabulary = vocabulary;
        this.slotPieces = slotPieces(indices, vocabulary);
        this.length = rows.stream().mapToInt(Row::length).max().orElseThrow();
    }

    /// Types of names go by the words for them where there are some.
    private static int[] slotPieces(Indices indices, WordPieces vocabulary) {
        int[] pieces = new int[indices.slots()];
        pieces[Indices.END] = vocabulary.end();
        pieces[Indices.SHOWN] = vocabulary.of("picture", 1)[0];
        pieces[Indices.NOT_SHOWN] = vocabulary.of("nothing", 1)[0];
        for (int slot = Indices.NOT_SHOWN + 1; slot < pieces.length; slot++) {
            String type = indices.type(slot);
            String word =
                    switch (type) {
                        case "PER" -> "person";
                        case "LOC" -> "place";
                        case "ORG" -> "group";
                        default -> "thing";
                    };
            pieces[slot] = vocabulary.of(word, 1)[0];
        }
        return pieces;
    }

    /// Words of the text that has the most, at least 1.
    int words() {
        return Math.max(
                1,
                rows.stream()
                        .mapToInt(row -> row.source().firsts().length)
                        .max()
                        .orElse(1));
    }

    /// Indices to be told of the row that has the most.
    int told() {
        return rows.stream().mapToInt(Row::told).max().orElse(1);
    }

    /// What is chosen between: slots, then words.
    int choices() {
        return indices.slots() + words();
    }

    /// @return what an [HIndex] takes
    NDArray[] arrays(NDManager manager) {
        int count = rows.size();
        int told = told();
        int words = words();
        long[] ids = new long[count * length];
        float[] real = new float[count * length];
        long[] kinds = new long[count * length];
        float[] visible = new float[count * length * length];
        long[] places = new long[count * length];
        long[] toldAt = new long[count * told];
        long[] wordAt = new long[count * words];
        float[] allowed = new float[count * told * choices()];
        float[] spans = new float[count * told * words];
        for (int row = 0; row < count; row++) {
            WordBatch.Input input = rows.get(row).source();
            int source = input.pieces().length;
            int at = row * length;
            for (int piece = 0; piece < source; piece++) {
                ids[at + piece] = input.pieces()[piece];
                kinds[at + piece] = piece < input.context() ? 0 : 1;
                places[at + piece] = piece;
                Arrays.fill(visible, (at + piece) * length, (at + piece) * length + source, 1);
            }
            Arrays.fill(toldAt, row * told, (row + 1) * told, at);
            for (int word = 0; word < words; word++) {
                wordAt[row * words + word] = at + (word < input.firsts().length ? input.firsts()[word] : 0);
            }
            int first = source;
            int next = row * told;
            for (Telling telling : rows.get(row).tellings()) {
                int written = telling.indices().length;
                for (int piece = 0; piece < telling.length(); piece++) {
                    boolean masked = piece >= written;
                    int place = masked ? written + 1 - telling.told() + piece - written : piece;
                    int here = at + first + piece;
                    ids[here] = masked ? vocabulary.id("[MASK]") : piece(telling.indices()[piece], input);
                    kinds[here] = 1;
                    places[here] = source + place;
                    Arrays.fill(visible, here * length, here * length + source, 1);
                    Arrays.fill(visible, here * length + first, here * length + first + place, 1);
                    visible[here * length + first + piece] = 1;
                    if (masked) {
                        BitSet may = indices.next(telling.indices(), place, input.firsts().length);
                        for (int index = may.nextSetBit(0); index >= 0; index = may.nextSetBit(index + 1)) {
                            allowed[next * choices() + index] = 1;
                        }
                        writeName(telling.indices(), place, spans, next * words);
                        toldAt[next++] = here;
                    }
                }
                first += telling.length();
            }
            Arrays.fill(real, at, at + first, 1);
        }
        return new NDArray[] {
            manager.create(ids, new Shape(count, length)),
            manager.create(real, new Shape(count, length)),
            manager.create(kinds, new Shape(count, length)),
            manager.create(visible, new Shape(count, length, length)),
            manager.create(places, new Shape(count, length)),
            manager.create(toldAt),
            manager.create(wordAt),
            manager.create(allowed, new Shape(count, told, choices())),
            manager.create(spans, new Shape(count, told, words))
        };
    }

    /// The shares of words in the name that is not yet told completely.
    private void writeName(int[] sequence, int length, float[] spans, int from) {
        boolean saidIfShown =
                length > 0 && (sequence[length - 1] == Indices.SHOWN || sequence[length - 1] == Indices.NOT_SHOWN);
        int end = saidIfShown ? length - 1 : length;
        int start = end;
        while (start > 0 && indices.isWord(sequence[start - 1])) {
            start--;
        }
        for (int i = start; i < end; i++) {
            spans[from + indices.word(sequence[i])] = 1f / (end - start);
        }
    }

    /// Padding included.
    int length() {
        return length;
    }

    /// What stands for an index in a sequence.
    int piece(int index, WordBatch.Input input) {
        return indices.isWord(index) ? input.pieces()[input.firsts()[indices.word(index)]] : slotPieces[index];
    }
}
