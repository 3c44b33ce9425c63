package iconograph.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import iconograph.ingest.pictures.NewPicture;

import org.jspecify.annotations.Nullable;

/// Tells a repeated post from a changed one without looking into its pictures.
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// @return 64 hexadecimal digits; a picture that is named by its URL counts by the URL
    static String of(NewPost post) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(post.text());
        fingerprint.add(post.author());
        fingerprint.add(post.writtenAt() == null ? null : post.writtenAt().toString());
        for (NewPicture picture : post.pictures()) {
            fingerprint.add(picture.essence());
            fingerprint.add(picture.altText());
        }
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void add(@Nullable String text) {
        add(text == null ? null : text.getBytes(UTF_8));
    }

    /// The length goes first, so that two fields can never look like two others.
    private void add(byte @Nullable [] bytes) {
        int length = bytes == null ? -1 : bytes.length;
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
        if (bytes != null) {
            digest.update(bytes);
        }
    }
}
