package iconograph.models.papers.joint;

import java.util.List;

import iconograph.models.blocks.encoder.BertSettings;
import iconograph.models.blocks.encoder.LowRank;
import iconograph.models.data.RelationLabels;

/// What makes up a [Joint]. Shipped weights fit [#mnre].
///
/// @param encoder       size of the backbone
/// @param adapters      what may change in it
/// @param types         of names, in the order of the tags
/// @param labels        the relations, in the order of the classes
/// @param piecesPerWord a word's further pieces are not looked at; keeps web addresses short
/// @param contextPieces what is looked at of the picture's words, in word pieces
/// @param width         numbers a pair of names is described by
public record JointSettings(
        BertSettings encoder,
        LowRank adapters,
        List<String> types,
        RelationLabels labels,
        int piecesPerWord,
        int contextPieces,
        int width) {

    public JointSettings {
        types = List.copyOf(types);
    }

    /// BERT-base, adapters of rank 16 on every linear layer, MNRE's types and relations, and the first words of the
    /// picture's caption beside the text.
    public static JointSettings mnre() {
        return new JointSettings(
                BertSettings.baseCased(),
                new LowRank(16, 2, 0),
                List.of("PER", "LOC", "ORG", "OTHER"),
                RelationLabels.mnre(),
                6,
                20,
                256);
    }
}
