package iconograph.linking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import iconograph.contracts.ModelVersion;
import iconograph.linking.pictures.PictureTrust;
import iconograph.linking.ranking.RankingModel;

/// Names a linker by what its decisions depend on: the weights of its ranking, its sentence encoder and its index.
final class LinkerVersion {

    private static final String NAME = "linker";

    /// As many as the other models' versions have.
    private static final int BYTES = 6;

    private LinkerVersion() {}

    /// @param encoder  which sentence encoder compares meanings
    /// @param origin   what the index was made from
    /// @param pictures what reference pictures there are; empty for none, so that what they are worth does not
    ///     matter
    static ModelVersion of(RankingModel ranking, String encoder, String origin, String pictures, PictureTrust trust) {
        try {
            byte[] said = said(ranking, encoder, origin, pictures, trust).getBytes(UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(said);
            return new ModelVersion(NAME, HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String said(
            RankingModel ranking, String encoder, String origin, String pictures, PictureTrust trust) {
        String words = String.join("\n", ranking.toString(), encoder, origin);
        return pictures.isEmpty() ? words : String.join("\n", words, pictures, trust.toString());
    }
}
