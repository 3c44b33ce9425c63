package iconograph.ingest.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// A JPEG file taken apart into its segments, so that what is not picture can be left out without a loss of quality.
///
/// Refused here: a file that ends in the middle, and one with so many scans that decoding it would take for ever.
///
/// @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
final class JpegFile {

    private static final int MOST_SCANS = 100; // cameras and encoders write at most about ten
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COM = 0xfe;
    private static final int JFIF_WITHOUT_THUMBNAIL = 14;

    private final byte[] bytes;
    private final ByteArrayOutputStream pictureOnly;
    private int at = 2;
    private int scans;
    private int components;
    private boolean ownColours;
    private byte @Nullable [] exif;

    private JpegFile(byte[] bytes) {
        this.bytes = bytes;
        this.pictureOnly = new ByteArrayOutputStream(bytes.length);
    }

    static JpegFile parse(byte[] bytes) {
        JpegFile file = new JpegFile(bytes);
        file.walk();
        return file;
    }

    /// The file without metadata, colour profile, thumbnails and whatever follows its end. The pixels are the same.
    byte[] withoutMetadata() {
        return pictureOnly.toByteArray();
    }

    /// The camera's notes, a TIFF structure, if there are any.
    byte @Nullable [] exif() {
        return exif;
    }

    /// True if the colours are not what every viewer takes for granted: inks instead of light, or a profile other than
    /// sRGB. Such a picture has to be converted before its profile may be left out.
    boolean hasColoursOfItsOwn() {
        return ownColours || components == 4;
    }

    private void walk() {
        pictureOnly.write(0xff);
        pictureOnly.write(SOI);
        int marker = nextMarker();
        while (marker != EOI) {
            if (standsAlone(marker)) {
                write(marker, at, 0);
            } else {
                readSegment(marker);
            }
            marker = nextMarker();
        }
        write(EOI, at, 0);
        if (components == 0 || scans == 0) {
            throw new RefusedPicture("is damaged: a JPEG file without a picture");
        }
    }

    private void readSegment(int marker) {
        int length = u16(at) - 2;
        int start = at + 2;
        if (length < 0 || start + length > bytes.length) {
            throw cutOff();
        }
        at = start + length;
        switch (marker) {
            case APP0 -> writeJfif(start, length);
            case APP1 -> rememberExif(start, length);
            case APP2 -> rememberProfile(start, length);
            case SOS -> {
                if (++scans > MOST_SCANS) {
                    throw new RefusedPicture("has more than %d scans".formatted(MOST_SCANS));
                }
                writeSegment(marker, start, length);
                writeScan();
            }
            default -> {
                if (isFrame(marker)) {
                    components = length > 5 ? bytes[start + 5] & 0xff : 0;
                }
                if (marker == APP14 || !isApplication(marker) && marker != COM) {
                    writeSegment(marker, start, length);
                }
            }
        }
    }

    private void writeJfif(int start, int length) {
        if (length >= JFIF_WITHOUT_THUMBNAIL && text(start, 5).equals("JFIF\0")) {
            byte[] jfif = Arrays.copyOfRange(bytes, start, start + JFIF_WITHOUT_THUMBNAIL);
            jfif[12] = 0;
            jfif[13] = 0;
            writeMarker(APP0);
            pictureOnly.write(0);
            pictureOnly.write(jfif.length + 2);
            pictureOnly.writeBytes(jfif);
        }
    }

    private void rememberExif(int start, int length) {
        if (exif == null && length > 6 && text(start, 6).equals("Exif\0\0")) {
            exif = Arrays.copyOfRange(bytes, start + 6, start + length);
        }
    }

    private void rememberProfile(int start, int length) {
        if (length > 14 && text(start, 12).equals("ICC_PROFILE\0")) {
            String profile = text(start, length);
            ownColours |= bytes[start + 12] == 1 && !profile.contains("sRGB") && !profile.contains("s\0R\0G\0B");
        }
    }

    /// Copies the coded picture up to the next marker that is not part of it.
    private void writeScan() {
        int start = at;
        while (at + 1 < bytes.length) {
            int next = bytes[at + 1] & 0xff;
            if ((bytes[at] & 0xff) == 0xff && next != 0 && next != 0xff && !isRestart(next)) {
                pictureOnly.write(bytes, start, at - start);
                return;
            }
            at++;
        }
        throw cutOff();
    }

    private int nextMarker() {
        while (at + 1 < bytes.length) {
            int marker = bytes[at + 1] & 0xff;
            if ((bytes[at] & 0xff) == 0xff && marker != 0 && marker != 0xff) {
                at += 2;
                return marker;
            }
            at++;
        }
        throw cutOff();
    }

    private void writeSegment(int marker, int start, int length) {
        write(marker, start - 2, length + 2);
    }

    private void write(int marker, int start, int length) {
        writeMarker(marker);
        pictureOnly.write(bytes, start, length);
    }

    private void writeMarker(int marker) {
        pictureOnly.write(0xff);
        pictureOnly.write(marker);
    }

    private int u16(int offset) {
        if (offset + 2 > bytes.length) {
            throw cutOff();
        }
        return (bytes[offset] & 0xff) << 8 | bytes[offset + 1] & 0xff;
    }

    private String text(int start, int length) {
        return new String(bytes, start, length, ISO_8859_1);
    }

    private static boolean isApplication(int marker) {
        return marker >= APP0 && marker <= APP15;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xd0 && marker <= 0xd7;
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || marker == SOI || isRestart(marker);
    }

    private static RefusedPicture cutOff() {
        return new RefusedPicture("is damaged: the JPEG file ends too early");
    }
}
