package iconograph.models.visibility;

import java.util.List;

import iconograph.models.blocks.encoder.BertSettings;
import iconograph.models.blocks.encoder.LowRank;

/// What makes up a [VisibilityNetwork]. Shipped weights fit [#shipped].
///
/// @param encoder       size of the backbone
/// @param adapters      what may change in it
/// @param types         of names
/// @param piecesPerWord a word's further pieces are not looked at; keeps web addresses short
/// @param contextPieces what is looked at of the picture's words, in word pieces
/// @param words         of a text that are seen at once
/// @param look          numbers by which a name and the picture's words are compared
/// @param width         numbers by which a name is judged
public record VisibilitySettings(
        BertSettings encoder,
        LowRank adapters,
        List<String> types,
        int piecesPerWord,
        int contextPieces,
        int words,
        int look,
        int width) {

    public VisibilitySettings {
        types = List.copyOf(types);
        if (words < 4 || words * piecesPerWord + 2 + contextPieces > encoder.positions()) {
            throw new IllegalArgumentException("%d words of %d pieces, with %d pieces of a picture's words, of %d"
                    .formatted(words, piecesPerWord, contextPieces, encoder.positions()));
        }
    }

    /// BERT-base, adapters of rank 12 on every linear layer, GMNER's types, and the first words of the picture's
    /// caption beside the text.
    public static VisibilitySettings shipped() {
        return new VisibilitySettings(
                BertSettings.baseCased(),
                new LowRank(12, 2, 0),
                List.of("PER", "LOC", "ORG", "OTHER"),
                6,
                24,
                80,
                64,
                128);
    }
}
