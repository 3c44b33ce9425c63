package iconograph.models.names;

import java.util.List;

import iconograph.models.blocks.encoder.BertSettings;
import iconograph.models.blocks.encoder.LowRank;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.blocks.head.TagHead;
import iconograph.models.data.FineTypes;

/// What taggers have in common. Shipped weights fit [#textOnly] or a [benchmark's][#benchmark].
///
/// @param encoder       size of the backbone
/// @param adapters      what may change in it
/// @param types         of names, in the order of the tags
/// @param piecesPerWord a word's further pieces are not looked at; keeps web addresses short
/// @param contextPieces what is looked at of the picture's words, in word pieces; 0 reads the text alone
public record NameSettings(
        BertSettings encoder, LowRank adapters, List<String> types, int piecesPerWord, int contextPieces) {

    public NameSettings {
        types = List.copyOf(types);
    }

    /// BERT-base, adapters of rank 16 on every linear layer of every encoder layer.
    public static NameSettings textOnly() {
        return new NameSettings(
                BertSettings.baseCased(), new LowRank(16, 2, 0), List.of("PER", "LOC", "ORG", "OTHER"), 6, 0);
    }

    /// For a benchmark: with its types, and the first words of the picture's caption beside the text.
    ///
    /// @param set such as `twitter2017` or `fmnerg`
    public static NameSettings benchmark(String set) {
        NameSettings text = textOnly();
        List<String> types = set.equals("fmnerg") ? FineTypes.all() : text.types();
        return new NameSettings(text.encoder(), text.adapters(), types, text.piecesPerWord(), 20);
    }

    /// How texts become pieces.
    public Part.Cut cut(WordPieces pieces) {
        return new Part.Cut(pieces, piecesPerWord, contextPieces, encoder.positions());
    }

    /// A head on this encoder for names of some types.
    public TagHead head(List<String> ofTypes) {
        return new TagHead(new BioTags(ofTypes), encoder.hidden(), encoder.dropout());
    }
}
