package iconograph.models.relations;

import iconograph.models.blocks.encoder.BertSettings;
import iconograph.models.blocks.encoder.LowRank;
import iconograph.models.blocks.head.Classifier;
import iconograph.models.data.RelationLabels;

/// What relation classifiers have in common. Shipped weights fit [#textOnly] or [#captioned].
///
/// @param encoder       size of the backbone
/// @param adapters      what may change in it
/// @param labels        the relations, in the order of the classes
/// @param piecesPerWord a word's further pieces are not looked at; keeps web addresses short
/// @param wordsAround   words that are seen before the first and after the last mention of a pair, and the most between
///     the two
/// @param contextPieces what is looked at of the picture's words, in word pieces; 0 reads the text alone
public record RelationSettings(
        BertSettings encoder,
        LowRank adapters,
        RelationLabels labels,
        int piecesPerWord,
        int wordsAround,
        int contextPieces) {

    /// BERT-base, adapters of rank 16 on every linear layer, MNRE's relations.
    public static RelationSettings textOnly() {
        return reading(0);
    }

    /// Likewise, with the first words of the picture's caption beside the text.
    public static RelationSettings captioned() {
        return reading(20);
    }

    private static RelationSettings reading(int contextPieces) {
        return new RelationSettings(
                BertSettings.baseCased(), new LowRank(16, 2, 0), RelationLabels.mnre(), 6, 30, contextPieces);
    }

    /// A head for the relations.
    ///
    /// @param width of what is known of a pair
    public Classifier head(int width) {
        return new Classifier(labels.names().size(), width, encoder.dropout());
    }
}
