package iconograph.ingest.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/// The kinds of picture that are read, told apart by their first bytes and never by a name.
public enum PictureFormat {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp"),
    BMP("image/bmp");

    private static final int LONGEST_MARK = 12;

    public final String mediaType;

    PictureFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<PictureFormat> of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LONGEST_MARK), ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        return start.startsWith("BM") ? Optional.of(BMP) : Optional.empty();
    }
}
