package iconograph.graph.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import iconograph.contracts.Likeness;

/// What a post's text says, so that posts that say something similar can be found.
///
/// Posts with the same text share one.
public record TextMeaning(Likeness likeness) {

    /// Of two meanings among a billion, as good as none agree in so many bytes by chance.
    private static final int BYTES = 16;

    /// @throws IllegalArgumentException if the likeness has no numbers
    public TextMeaning {
        if (likeness.direction().length == 0) {
            throw new IllegalArgumentException("a meaning without numbers");
        }
    }

    /// Says by which encoder it is, and that it has these numbers.
    public String id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(likeness.numbers().getBytes(UTF_8));
            return likeness.encoder() + "/" + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
