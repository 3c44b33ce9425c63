package iconograph.ingest.pictures;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

/// A PNG file taken apart into its chunks, so that what is not picture can be left out before anything is unpacked:
/// compressed comments and colour profiles are a favourite place for bombs.
///
/// @see <a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>
final class PngFile {

    private static final int SIGNATURE = 8;
    private static final int AROUND_DATA = 12; // length, type and checksum
    private static final Set<String> PICTURE =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");

    private final byte[] pictureOnly;
    private final byte @Nullable [] exif;

    private PngFile(byte[] pictureOnly, byte @Nullable [] exif) {
        this.pictureOnly = pictureOnly;
        this.exif = exif;
    }

    static PngFile parse(byte[] bytes) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, SIGNATURE);
        byte @Nullable [] exif = null;
        ByteBuffer file = ByteBuffer.wrap(bytes).position(SIGNATURE);
        String type = "";
        while (!type.equals("IEND")) {
            int start = file.position();
            int length = file.remaining() >= AROUND_DATA ? file.getInt() : -1;
            if (length < 0 || length > file.remaining() - 8) {
                throw new RefusedPicture("is damaged: the PNG file ends too early");
            }
            type = new String(bytes, start + 4, 4, US_ASCII);
            if (start == SIGNATURE && !type.equals("IHDR")) {
                throw new RefusedPicture("is damaged: a PNG file without a header");
            }
            file.position(start + 8 + length);
            int checksum = file.getInt();
            if (PICTURE.contains(type)) {
                if (checksum != checksumOf(bytes, start + 4, length + 4)) {
                    throw new RefusedPicture("is damaged: a checksum in the PNG file is wrong");
                }
                kept.write(bytes, start, length + AROUND_DATA);
            } else if (type.equals("eXIf")) {
                exif = Arrays.copyOfRange(bytes, start + 8, start + 8 + length);
            }
        }
        return new PngFile(kept.toByteArray(), exif);
    }

    /// The file without comments, profiles, further frames and whatever follows its end. The pixels are the same.
    byte[] withoutMetadata() {
        return pictureOnly;
    }

    /// The camera's notes, a TIFF structure, if there are any.
    byte @Nullable [] exif() {
        return exif;
    }

    private static int checksumOf(byte[] bytes, int start, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, start, length);
        return (int) crc.getValue();
    }
}
