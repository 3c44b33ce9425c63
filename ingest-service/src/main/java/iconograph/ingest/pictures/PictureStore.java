package iconograph.ingest.pictures;

import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// Keeps pictures by the SHA-256 of their bytes. A picture that was kept never changes.
///
/// Every method throws [StoreUnavailable] when the store does not answer.
public interface PictureStore {

    /// True for what may be a picture's name: a SHA-256 in lower-case hexadecimal digits. Ask for nothing else.
    static boolean isName(String text) {
        return text.matches("[0-9a-f]{64}");
    }

    /// When this returns, the picture survives a loss of power. Keeping it again changes nothing.
    void keep(String sha256, byte[] bytes);

    Optional<InputStream> read(String sha256);

    /// Removes a picture, unless it was kept, or kept once more, so lately that a post which shows it may still be on
    /// its way into the database.
    ///
    /// @return true if it is not there any more
    boolean remove(String sha256, Instant now);

    /// Where the other services find the bytes.
    URI uriOf(String sha256);

    /// Throws if pictures could not be kept now.
    void check();
}
