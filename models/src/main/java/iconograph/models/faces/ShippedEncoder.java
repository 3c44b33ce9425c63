package iconograph.models.faces;

import java.io.IOException;

/// The encoders that come with this program.
public enum ShippedEncoder {
    FACERES,
    MOBILEFACE;

    /// The better one by the area under the curve on Wikidata's portraits (`docs/benchmarks.md`). Those are data for
    /// development, and few people have two: on other pictures the order may be another.
    public static final ShippedEncoder DEFAULT = FACERES;

    /// @throws IOException if its files are missing
    public FaceEncoder load() throws IOException {
        return switch (this) {
            case FACERES -> FaceRes.load();
            case MOBILEFACE -> MobileFace.load();
        };
    }
}
