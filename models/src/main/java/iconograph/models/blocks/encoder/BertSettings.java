package iconograph.models.blocks.encoder;

/// The size of a BERT encoder.
///
/// @param vocabulary   number of word pieces
/// @param positions    the longest input, in word pieces
/// @param hidden       numbers a word piece is described by
/// @param layers       encoder layers
/// @param heads        attention heads a layer; they share `hidden` evenly
/// @param intermediate width of the feed-forward part
/// @param dropout      share of values that training drops after attention and feed-forward, in [0, 1)
public record BertSettings(
        int vocabulary, int positions, int hidden, int layers, int heads, int intermediate, double dropout) {

    public BertSettings {
        if (hidden % heads != 0) {
            throw new IllegalArgumentException("%d hidden units cannot be shared by %d heads".formatted(hidden, heads));
        }
    }

    /// BERT-base, cased, English: the backbone of the catalogue's text models.
    public static BertSettings baseCased() {
        return new BertSettings(28_996, 512, 768, 12, 12, 3_072, 0.1);
    }
}
