package iconograph.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import iconograph.contracts.Picture;

/// The kept pictures, as step 1 left them in a folder that this service sees too.
///
/// It reads nothing outside of the folder, whatever an event says, and no file that is not what the event says it is.
final class PictureFiles {

    private final Path folder;
    private final long maxSize;

    /// @param maxSize of a file, in bytes
    PictureFiles(Path folder, long maxSize) {
        this.folder = folder.toAbsolutePath().normalize();
        this.maxSize = maxSize;
    }

    /// @throws UnreadPicture      if there is no such file any more, or another one in its place
    /// @throws PicturesOutOfReach if the folder cannot be read
    byte[] read(Picture picture) throws UnreadPicture {
        Path file = fileOf(picture.uri());
        byte[] bytes;
        try {
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                throw elsewhere(picture.uri());
            }
            bytes = firstBytes(file);
        } catch (NoSuchFileException e) {
            if (!Files.isDirectory(folder)) {
                throw outOfReach(e);
            }
            throw new UnreadPicture("is gone from where pictures are kept", e);
        } catch (IOException e) {
            throw outOfReach(e);
        }
        if (bytes.length > maxSize) {
            throw new UnreadPicture("has more than the %,d bytes that are looked at".formatted(maxSize));
        }
        if (!sha256(bytes).equals(picture.sha256())) {
            throw new UnreadPicture("is not the one that was kept: its bytes have changed");
        }
        return bytes;
    }

    private Path fileOf(URI uri) throws UnreadPicture {
        try {
            Path file = "file".equals(uri.getScheme()) ? Path.of(uri).normalize() : Path.of("");
            if (file.startsWith(folder)) {
                return file;
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadPicture("lies at no proper place: " + uri, e);
        }
        throw elsewhere(uri);
    }

    private UnreadPicture elsewhere(URI uri) {
        return new UnreadPicture("does not lie where pictures are kept, in %s, but at %s".formatted(folder, uri));
    }

    private byte[] firstBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, maxSize + 1));
        }
    }

    private PicturesOutOfReach outOfReach(IOException cause) {
        return new PicturesOutOfReach("pictures cannot be read in %s (%s)".formatted(folder, cause), cause);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
