package iconograph.models.papers.markers;

import iconograph.models.blocks.encoder.BertSettings;
import iconograph.models.blocks.encoder.LowRank;
import iconograph.models.data.RelationLabels;

/// What the relation classifier is made of. The shipped weights fit [#shipped] only.
///
/// @param encoder       size of the backbone
/// @param adapters      what may change in it
/// @param labels        the relations, in the order of the classes
/// @param piecesPerWord a word's further pieces are not looked at; keeps web addresses short
/// @param wordsAround   words that are seen before the first and after the last mention of a pair, and the most between
///     the two
/// @param contextPieces what is looked at of the picture's words, in word pieces; 0 reads the text alone
public record MarkersSettings(
        BertSettings encoder,
        LowRank adapters,
        RelationLabels labels,
        int piecesPerWord,
        int wordsAround,
        int contextPieces) {

    /// BERT-base, adapters of rank 16 on every linear layer, MNRE's relations.
    public static MarkersSettings shipped() {
        return reading(0);
    }

    /// Likewise, with the first words of the picture's caption beside the text.
    static MarkersSettings captioned() {
        return reading(20);
    }

    private static MarkersSettings reading(int contextPieces) {
        return new MarkersSettings(
                BertSettings.baseCased(), new LowRank(16, 2, 0), RelationLabels.mnre(), 6, 30, contextPieces);
    }
}
