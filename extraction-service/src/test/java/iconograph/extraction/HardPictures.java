package iconograph.extraction;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.jspecify.annotations.Nullable;

/// Pictures that not every program can read, or likes to.
final class HardPictures {

    private HardPictures() {}

    /// A JPEG in inks instead of light, as Adobe's programs write it.
    static byte[] cmykJpeg(int width, int height) {
        WritableRaster inks = Raster.createInterleavedRaster(0, width, height, 4, null);
        int[] red = new int[4 * width * height];
        for (int i = 0; i < red.length; i += 4) {
            red[i] = 255;
            red[i + 3] = 255;
        }
        inks.setPixels(0, 0, width, height, red);
        byte[] jpeg = written("jpeg", (writer, out) -> {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        });
        byte[] adobe = "Adobe\0d\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(jpeg.length + 4 + adobe.length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xffee)
                .putShort((short) (2 + adobe.length))
                .put(adobe)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    static byte[] animatedGif(int frames, int width, int height) {
        return written("gif", (writer, out) -> {
            writer.setOutput(out);
            @Nullable IIOMetadata none = null;
            writer.prepareWriteSequence(none);
            for (int frame = 0; frame < frames; frame++) {
                BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED);
                image.setRGB(frame % width, 0, 0xffffff);
                writer.writeToSequence(new IIOImage(image, null, null), null);
            }
            writer.endWriteSequence();
        });
    }

    /// Rows of drawn faces.
    ///
    /// @param side of a face's place, in pixels
    static BufferedImage crowd(int columns, int rows, int side) {
        BufferedImage image = new BufferedImage(columns * side, rows * side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x8a9bb0));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        AffineTransform whole = pen.getTransform();
        for (int place = 0; place < columns * rows; place++) {
            pen.setTransform(whole);
            pen.translate((place % columns + 0.5) * side, (place / columns + 0.5) * side);
            pen.scale(side / 130.0, side / 130.0);
            face(pen);
        }
        pen.dispose();
        return image;
    }

    /// 100 high, around the pen's origin.
    private static void face(Graphics2D pen) {
        fill(pen, 0x3a2a1c, 0, -12, 84, 112);
        fill(pen, 0xe3b694, 0, 0, 72, 100);
        for (int side : new int[] {-1, 1}) {
            fill(pen, 0xfdfdfd, side * 16, -10, 17, 9);
            fill(pen, 0x33291f, side * 16, -10, 8, 8);
            arc(pen, 0x3a2a1c, side * 16, -16, 22, 20);
        }
        arc(pen, 0xb07f60, 0, 8, 14, 200);
        fill(pen, 0xb4524c, 0, 28, 30, 9);
    }

    private static void fill(Graphics2D pen, int colour, double x, double y, double width, double height) {
        pen.setColor(new Color(colour));
        pen.fill(new Ellipse2D.Double(x - width / 2, y - height / 2, width, height));
    }

    private static void arc(Graphics2D pen, int colour, double x, double y, double width, double from) {
        pen.setColor(new Color(colour));
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Arc2D.Double(x - width / 2, y - 5, width, 11, from, 140, Arc2D.OPEN));
    }

    private interface Writing {
        void write(ImageWriter writer, MemoryCacheImageOutputStream out) throws IOException;
    }

    private static byte[] written(String format, Writing writing) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writing.write(writer, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
