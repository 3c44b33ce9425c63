package iconograph.models.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.SeenText;

/// What a network sees of one text at once: all of it, unless the text is longer than the encoder can see.
///
/// @param text   its place among those that are read
/// @param window in the text's words
/// @param input  the window's words as pieces, and those of the picture
public record Part(int text, Window window, WordBatch.Input input) {

    private static final int PIECES_PER_BATCH = 1024;

    /// How texts become pieces.
    ///
    /// @param piecesPerWord a word's further pieces are not looked at
    /// @param contextPieces what is looked at of the picture's words
    /// @param positions     the longest input
    public record Cut(WordPieces pieces, int piecesPerWord, int contextPieces, int positions) {}

    static List<Part> of(int text, SeenText seen, Cut cut) {
        List<String> words = seen.words();
        int[] counts = words.stream()
                .mapToInt(word -> cut.pieces().of(word, cut.piecesPerWord()).length)
                .toArray();
        int most = cut.positions() - 2 - cut.contextPieces();
        return Window.over(counts, most).stream()
                .map(window -> new Part(
                        text,
                        window,
                        WordBatch.Input.of(words.subList(window.from(), window.to()), cut.pieces(), cut.piecesPerWord())
                                .besides(seen.context(), cut.pieces(), cut.contextPieces())))
                .toList();
    }

    /// The parts of all texts, sorted by length; those of about the same length that go through the network together
    /// are in one list.
    public static List<List<Part>> batches(List<SeenText> texts, Cut cut) {
        List<Part> sorted = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            sorted.addAll(of(text, texts.get(text), cut));
        }
        sorted.sort(Comparator.comparingInt(Part::length));
        List<List<Part>> batches = new ArrayList<>();
        for (int from = 0, to; from < sorted.size(); from = to) {
            to = from + 1;
            while (to < sorted.size() && (to + 1 - from) * sorted.get(to).length() <= PIECES_PER_BATCH) {
                to++;
            }
            batches.add(sorted.subList(from, to));
        }
        return batches;
    }

    public static WordBatch words(List<Part> batch) {
        return new WordBatch(
                batch.stream().map(Part::input).toList(), batch.getLast().length());
    }

    private int length() {
        return WordBatch.paddedLength(input.pieces().length);
    }

    /// Puts the scores of the words that this part judges in their places.
    ///
    /// @param scores of the window's words
    /// @param text   of all the text's words
    public void judge(float[][] scores, float[][] text) {
        for (int word = window.first(); word < window.last(); word++) {
            text[word] = scores[word - window.from()].clone();
        }
    }
}
