package iconograph.ingest.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.jspecify.annotations.Nullable;

/// Pictures drawn for the tests: the left half is red, the right half blue, the top left corner green.
public final class Drawing {

    private static final byte[] PNG_SIGNATURE = "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1);

    private Drawing() {}

    public static BufferedImage image(int width, int height) {
        return image(width, height, BufferedImage.TYPE_INT_RGB);
    }

    public static BufferedImage image(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.setColor(Color.GREEN);
        canvas.fillRect(0, 0, width / 4, height / 4);
        canvas.dispose();
        return image;
    }

    public static byte[] encoded(String format, BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] jpeg(int width, int height) {
        return encoded("jpeg", image(width, height));
    }

    public static byte[] png(int width, int height) {
        return encoded("png", image(width, height));
    }

    /// A JPEG as a camera writes it that was turned, with a comment that nobody should see.
    static byte[] jpegOfCamera(int width, int height, int orientation) {
        return ofCamera(jpeg(width, height), orientation);
    }

    /// The same picture, as if a camera that was turned had written it.
    static byte[] ofCamera(byte[] jpeg, int orientation) {
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + 200);
        file.put(jpeg, 0, 2);
        putSegment(file, 0xe1, concat("Exif\0\0".getBytes(ISO_8859_1), exif(orientation)));
        putSegment(file, 0xfe, "taken at home, 12 Secret Street".getBytes(ISO_8859_1));
        file.put(jpeg, 2, jpeg.length - 2);
        byte[] bytes = new byte[file.position()];
        file.flip().get(bytes);
        return bytes;
    }

    /// A TIFF structure whose only entry is the orientation.
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26)
                .order(ByteOrder.BIG_ENDIAN)
                .put("MM\0*".getBytes(ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /// Red in inks instead of light, as printers have it; like Adobe's programs it says how little ink there is.
    static byte[] cmykJpeg(int width, int height) {
        WritableRaster inks = Raster.createInterleavedRaster(0, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                inks.setPixel(x, y, new int[] {255, 0, 0, 255});
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        byte[] jpeg = bytes.toByteArray();
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + 16);
        file.put(jpeg, 0, 2);
        putSegment(file, 0xee, "Adobe\0d\0\0\0\0\0".getBytes(ISO_8859_1));
        return file.put(jpeg, 2, jpeg.length - 2).array();
    }

    static byte[] gif(int frames, int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            @Nullable IIOMetadata none = null;
            writer.prepareWriteSequence(none);
            for (int i = 0; i < frames; i++) {
                writer.writeToSequence(new IIOImage(image(width, height), null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// A GIF that says it is this large and holds four pixels.
    static byte[] hollowGif(int width, int height) {
        byte[] gif = gif(1, 2, 2);
        ByteBuffer file = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN);
        int frame = new String(gif, ISO_8859_1).lastIndexOf(",\0\0\0\0\2\0\2\0");
        file.putShort(frame + 5, (short) width).putShort(frame + 7, (short) height);
        return gif;
    }

    /// A WebP file of frames within frames, each of one pixel.
    public static byte[] webpOfFramesWithinFrames(int depth) {
        int chunk = 8;
        int frame = 16;
        ByteBuffer file = ByteBuffer.allocate(12 + depth * (chunk + frame)).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(ISO_8859_1)).putInt(file.capacity() - chunk).put("WEBP".getBytes(ISO_8859_1));
        while (file.hasRemaining()) {
            file.put("ANMF".getBytes(ISO_8859_1)).putInt(file.remaining() - 4).put(new byte[frame]);
        }
        return file.array();
    }

    /// A PNG whose samples are as they are given, with a palette if its colour type is 3.
    static byte[] pngOfTwoPixels(int depth, int colourType, byte[] left, byte[] right) {
        byte[] palette = {0, 0, 0, 100, 50, 10};
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(concat(new byte[] {0}, left, right));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return concat(
                PNG_SIGNATURE,
                pngHeader(2, 1, depth, colourType),
                colourType == 3 ? pngChunk("PLTE", palette) : new byte[0],
                pngChunk("IDAT", packed.toByteArray()),
                pngChunk("IEND", new byte[0]));
    }

    /// A PNG of three bytes a pixel that says it is this large and holds next to nothing.
    static byte[] hollowPng(int width, int height) {
        return hollowPng(width, height, 8, 2);
    }

    static byte[] hollowPng(int width, int height, int depth, int colourType) {
        return concat(
                PNG_SIGNATURE,
                pngHeader(width, height, depth, colourType),
                pngChunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}),
                pngChunk("IEND", new byte[0]));
    }

    /// The picture with one more chunk behind its header.
    static byte[] withChunk(byte[] png, String type, byte[] data) {
        int afterHeader = 8 + 25;
        return concat(
                java.util.Arrays.copyOf(png, afterHeader),
                pngChunk(type, data),
                java.util.Arrays.copyOfRange(png, afterHeader, png.length));
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static BufferedImage decoded(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param depth      bits a sample
    /// @param colourType 0 grey, 2 colours, 3 a palette, 4 and 6 as 0 and 2 with transparency
    private static byte[] pngHeader(int width, int height, int depth, int colourType) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {(byte) depth, (byte) colourType, 0, 0, 0})
                .array();
        return pngChunk("IHDR", header);
    }

    private static byte[] pngChunk(String type, byte[] data) {
        byte[] typeAndData = concat(type.getBytes(ISO_8859_1), data);
        CRC32 crc = new CRC32();
        crc.update(typeAndData);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(typeAndData)
                .putInt((int) crc.getValue())
                .array();
    }

    private static void putSegment(ByteBuffer file, int marker, byte[] data) {
        file.put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data);
    }
}
