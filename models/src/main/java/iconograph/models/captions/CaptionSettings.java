package iconograph.models.captions;

import iconograph.models.blocks.encoder.BertSettings;
import iconograph.models.blocks.encoder.LowRank;

/// What a [Captioner] is made of.
///
/// @param encoder  size of the backbone
/// @param adapters what may change in it
/// @param rows     into which a picture is cut, and as many columns
/// @param things   that a detector saw are looked at, at most
/// @param pieces   of a caption, at most
public record CaptionSettings(BertSettings encoder, LowRank adapters, int rows, int things, int pieces) {

    public CaptionSettings {
        if (rows < 1 || things < 0 || pieces < 1) {
            throw new IllegalArgumentException("%d rows, %d things, %d pieces".formatted(rows, things, pieces));
        }
    }

    /// Those of the shipped weights.
    public static CaptionSettings shipped() {
        return new CaptionSettings(BertSettings.baseCased(), new LowRank(16, 2, 0), 4, 12, 24);
    }

    /// Regions of a picture, at most.
    int regions() {
        return 1 + rows * rows + things;
    }
}
