package iconograph.graph.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

import jakarta.inject.Singleton;

import iconograph.graph.GraphConfig;
import iconograph.graph.query.QueryRefused.Reason;

import org.jspecify.annotations.Nullable;

/// Tells those who may write from those who may not, by a token that both sides know.
@Singleton
public final class WriteToken {

    private static final String SCHEME = "Bearer ";

    private final Optional<byte[]> digest;

    WriteToken(GraphConfig config) {
        this.digest = config.write()
                .token()
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .map(WriteToken::digest);
    }

    /// Whether anyone at all may write.
    boolean given() {
        return digest.isPresent();
    }

    /// @param authorization the header of that name
    /// @throws QueryRefused if whoever sent it may not write
    public void check(@Nullable String authorization) {
        byte[] expected = digest.orElseThrow(() -> new QueryRefused(
                Reason.FORBIDDEN,
                "this service is read-only; whoever runs it can set iconograph.graph.write.token to let others write"));
        if (authorization == null
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                // Digests have one length, so the time tells nothing of the token, its length included.
                || !MessageDigest.isEqual(
                        expected,
                        digest(authorization.substring(SCHEME.length()).strip()))) {
            throw new QueryRefused(
                    Reason.UNKNOWN_ASKER, "writing needs the header `Authorization: Bearer …` with the right token");
        }
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
