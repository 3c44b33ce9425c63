package iconograph.models.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// A picture, decoded: red, green and blue, with what is see-through laid on white.
///
/// Not to be changed once it is made, so that many networks may look at it at once.
public final class Pixels {

    private final BufferedImage image;

    private Pixels(BufferedImage image) {
        this.image = image;
    }

    /// The first frame of a JPEG, PNG, WebP, GIF or BMP file. Grey, CMYK and 16-bit colours are converted.
    ///
    /// @throws UnreadablePicture if it cannot be decoded whole, or has more than 40 million pixels
    public static Pixels of(byte[] file) throws UnreadablePicture {
        return of(PictureDecoder.decode(file));
    }

    /// @throws UnreadablePicture likewise; it names the file
    /// @throws IOException       if the file cannot be read
    public static Pixels read(Path file) throws IOException {
        try {
            return of(Files.readAllBytes(file));
        } catch (UnreadablePicture e) {
            throw new UnreadablePicture("%s %s".formatted(file, e.getMessage()), e);
        }
    }

    /// Of a picture that is decoded already; it is copied.
    public static Pixels of(BufferedImage image) {
        return drawn(image, image.getWidth(), image.getHeight());
    }

    /// All of it white.
    public static Pixels blank(int width, int height) {
        return of(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    /// Squeezed or stretched to another size. Each new pixel is a mean of those that it covers, or lies between.
    public Pixels scaled(int width, int height) {
        BufferedImage step = image;
        // Bilinear scaling looks at four pixels, and so would overlook some where it shrinks by more than a half.
        while (step.getWidth() >= 2 * width && step.getHeight() >= 2 * height) {
            step = drawn(step, step.getWidth() / 2, step.getHeight() / 2).image;
        }
        return step.getWidth() == width && step.getHeight() == height ? new Pixels(step) : drawn(step, width, height);
    }

    /// The part inside a box, which is rounded outwards to whole pixels.
    ///
    /// @throws IllegalArgumentException if nothing of the box lies in the picture
    public Pixels cut(Box box) {
        Box inside = box.within(width(), height());
        int left = (int) Math.floor(inside.left());
        int top = (int) Math.floor(inside.top());
        int right = (int) Math.ceil(inside.right());
        int bottom = (int) Math.ceil(inside.bottom());
        if (left >= right || top >= bottom) {
            throw new IllegalArgumentException(
                    "%s lies outside of a picture of %d×%d".formatted(box, width(), height()));
        }
        return of(image.getSubimage(left, top, right - left, bottom - top));
    }

    private static Pixels drawn(BufferedImage image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return new Pixels(drawn);
    }

    /// One number a pixel, red in bits 16 to 23, green in 8 to 15, blue in 0 to 7; row by row.
    public int[] rgb() {
        int[] packed = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        // The uppermost bits mean nothing, and are not always zero.
        return Arrays.stream(packed).map(rgb -> rgb & 0xffffff).toArray();
    }

    /// @return (height, width, 3), red, green and blue, from 0 to 255
    public NDArray array(NDManager manager) {
        int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        float[] values = new float[3 * rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            values[3 * i] = rgb[i] >> 16 & 0xff;
            values[3 * i + 1] = rgb[i] >> 8 & 0xff;
            values[3 * i + 2] = rgb[i] & 0xff;
        }
        return manager.create(values, new Shape(height(), width(), 3));
    }

    /// A copy to draw on or to encode.
    public BufferedImage image() {
        return of(image).image;
    }
}
