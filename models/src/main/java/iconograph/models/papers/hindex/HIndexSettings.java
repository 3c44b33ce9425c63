package iconograph.models.papers.hindex;

import java.util.List;

import iconograph.models.blocks.encoder.BertSettings;
import iconograph.models.blocks.encoder.LowRank;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.SeenText;
import iconograph.models.grounding.GrounderSettings;
import iconograph.models.names.NameSettings;
import iconograph.models.names.Part;

/// What an [HIndex] is made of.
///
/// @param encoder       size of the backbone
/// @param adapters      what may change in it
/// @param types         of names
/// @param piecesPerWord a word's further pieces are not looked at
/// @param contextPieces what is looked at of the picture's words, in word pieces
/// @param pointer       numbers by which steps and words are compared
/// @param longest       sequence that is written, in indices
/// @param regions       how states are compared with regions
public record HIndexSettings(
        BertSettings encoder,
        LowRank adapters,
        List<String> types,
        int piecesPerWord,
        int contextPieces,
        int pointer,
        int longest,
        GrounderSettings regions) {

    public HIndexSettings {
        types = List.copyOf(types);
        if (pointer < 1 || longest < 3 || regions.phrase() != encoder.hidden()) {
            throw new IllegalArgumentException("pointers of %d, at most %d indices, states of %d compared as %d"
                    .formatted(pointer, longest, encoder.hidden(), regions.phrase()));
        }
    }

    /// Those of the shipped weights.
    public static HIndexSettings shipped() {
        NameSettings tagger = NameSettings.benchmark("gmner");
        return new HIndexSettings(
                tagger.encoder(),
                tagger.adapters(),
                tagger.types(),
                tagger.piecesPerWord(),
                tagger.contextPieces(),
                48,
                56,
                GrounderSettings.forPhrases(tagger.encoder().hidden()));
    }

    /// How texts become pieces, so that there is room for a sequence behind them.
    Part.Cut cut(WordPieces pieces) {
        return new Part.Cut(pieces, piecesPerWord, contextPieces, encoder.positions() - longest - 1);
    }

    /// A text as pieces, the same in training and in reading, if it is not [cut][#cut].
    WordBatch.Input input(SeenText text, WordPieces pieces) {
        return WordBatch.Input.of(text.words(), pieces, piecesPerWord).besides(text.context(), pieces, contextPieces);
    }
}
