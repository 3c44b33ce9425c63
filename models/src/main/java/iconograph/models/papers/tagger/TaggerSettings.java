package iconograph.models.papers.tagger;

import java.util.List;

import iconograph.models.blocks.encoder.BertSettings;
import iconograph.models.blocks.encoder.LowRank;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.blocks.head.TagHead;

/// What the tagger is made of. The shipped weights fit [#shipped] only.
///
/// @param encoder       size of the backbone
/// @param adapters      what may change in it
/// @param types         of names, in the order of the tags
/// @param piecesPerWord a word's further pieces are not looked at; keeps web addresses short
public record TaggerSettings(BertSettings encoder, LowRank adapters, List<String> types, int piecesPerWord) {

    public TaggerSettings {
        types = List.copyOf(types);
    }

    /// BERT-base, adapters of rank 16 on every linear layer of every encoder layer.
    public static TaggerSettings shipped() {
        return new TaggerSettings(
                BertSettings.baseCased(), new LowRank(16, 2, 0), List.of("PER", "LOC", "ORG", "OTHER"), 6);
    }

    /// A head on this encoder for names of some types.
    TagHead head(List<String> ofTypes) {
        return new TagHead(new BioTags(ofTypes), encoder.hidden(), encoder.dropout());
    }
}
