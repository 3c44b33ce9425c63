package iconograph.ingest.pictures;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// What has to be known of a WebP file before it is decoded: its camera notes, and how large its frames really are. The
/// header's size and the frames' sizes may contradict each other, and a decoder makes room for either.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9649">RFC 9649</a>
final class WebpFile {

    private static final int FIRST_CHUNK = 12;
    private static final int FRAME_HEADER = 16;

    private final ByteBuffer file;
    private long mostPixels;
    private byte @Nullable [] exif;

    private WebpFile(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes).order(LITTLE_ENDIAN);
    }

    static WebpFile parse(byte[] bytes) {
        WebpFile webp = new WebpFile(bytes);
        webp.walk(FIRST_CHUNK, bytes.length, false);
        return webp;
    }

    /// Width times height of the largest size that any part of the file claims.
    long mostPixels() {
        return mostPixels;
    }

    /// The camera's notes, a TIFF structure, if there are any.
    byte @Nullable [] exif() {
        return exif;
    }

    private void walk(int start, int end, boolean inFrame) {
        int at = start;
        while (end - at >= 8) {
            String type = new String(file.array(), at, 4, US_ASCII);
            long length = file.getInt(at + 4) & 0xffff_ffffL;
            int data = at + 8;
            if (length > end - data) {
                throw cutOff();
            }
            if (type.equals("ANMF")) {
                readFrame(data, (int) length, inFrame);
            } else {
                read(type, data, (int) length);
            }
            at = data + (int) length + (int) (length & 1);
        }
    }

    private void read(String type, int data, int length) {
        switch (type) {
            case "VP8X" -> grow(u24(data + 4) + 1, u24(data + 7) + 1);
            case "VP8 " -> grow(u16(data + 6) & 0x3fff, u16(data + 8) & 0x3fff);
            case "VP8L" -> grow((u16(data + 1) & 0x3fff) + 1, (u24(data + 2) >> 6 & 0x3fff) + 1);
            case "EXIF" -> exif = Arrays.copyOfRange(file.array(), data, data + length);
            default -> {} // other chunks make no room
        }
    }

    /// The format knows no frames within frames, and a file may pretend to have more of them than fit on a stack.
    private void readFrame(int data, int length, boolean inFrame) {
        if (inFrame) {
            throw new RefusedPicture("is damaged: the WebP file has a frame within a frame");
        }
        grow(u24(data + 6) + 1, u24(data + 9) + 1);
        walk(data + FRAME_HEADER, data + length, true);
    }

    private void grow(int width, int height) {
        mostPixels = Math.max(mostPixels, (long) width * height);
    }

    private int u16(int at) {
        return u8(at) | u8(at + 1) << 8;
    }

    private int u24(int at) {
        return u16(at) | u8(at + 2) << 16;
    }

    private int u8(int at) {
        if (at >= file.limit()) {
            throw cutOff();
        }
        return file.get(at) & 0xff;
    }

    private static RefusedPicture cutOff() {
        return new RefusedPicture("is damaged: the WebP file ends too early");
    }
}
