package iconograph.models.papers.hindex;

import java.util.List;

import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.data.SeenText;
import iconograph.models.papers.hindex.IndexBatch.Row;
import iconograph.models.papers.hindex.IndexBatch.Telling;

/// Asks for the regions of stretches of a text: each is written as if it were the first name, and the step that would
/// say whether it is shown is looked at.
final class PhraseRows {

    /// Of a sentence; the words behind them are not looked at.
    private static final int WORDS = 100;

    /// Of a phrase, the last ones.
    private static final int PHRASE_WORDS = 12;

    private final HIndexSettings settings;
    private final Indices indices;
    private final WordPieces vocabulary;

    PhraseRows(HIndexSettings settings, Indices indices, WordPieces vocabulary) {
        this.settings = settings;
        this.indices = indices;
        this.vocabulary = vocabulary;
    }

    /// A sentence with its phrases, in their order.
    Row of(Sentence sentence) {
        List<String> words = sentence.words();
        WordBatch.Input input =
                settings.input(SeenText.alone(words.subList(0, Math.min(WORDS, words.size()))), vocabulary);
        return new Row(
                input,
                sentence.phrases().stream()
                        .map(phrase -> telling(phrase, input))
                        .toList());
    }

    private Telling telling(Phrase phrase, WordBatch.Input input) {
        int end = Math.min(phrase.end(), input.firsts().length);
        return of(Math.min(phrase.start(), end - 1), end);
    }

    /// @param start first word
    /// @param end   one past the last
    Telling of(int start, int end) {
        return Telling.begun(indices.words(Math.max(start, end - PHRASE_WORDS), end));
    }
}
