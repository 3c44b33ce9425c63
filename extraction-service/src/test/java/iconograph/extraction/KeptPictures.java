package iconograph.extraction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;

import iconograph.contracts.Picture;

/// Keeps pictures as step 1 does, whatever their bytes.
final class KeptPictures {

    private KeptPictures() {}

    static Picture keep(Path folder, byte[] bytes) throws IOException {
        String sha256 = sha256(bytes);
        Path file = Files.write(folder.resolve(sha256), bytes);
        return new Picture(sha256, file.toUri(), "image/png", 1, 1, null);
    }

    static Picture at(Picture picture, URI uri) {
        return new Picture(picture.sha256(), uri, picture.mediaType(), picture.width(), picture.height(), null);
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("nobody writes such a picture as " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
