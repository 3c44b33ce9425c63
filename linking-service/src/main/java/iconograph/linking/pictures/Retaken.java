package iconograph.linking.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Makes another picture of a picture, as if somebody had cut it, made it smaller and put it up again: up to an eighth
/// off each side, 35 to 100 % of its size, a tenth out of shape, lighter or darker, at times blurred, saved as a poor
/// JPEG.
final class Retaken {

    private static final double MOST_CUT = 0.12;
    private static final int LEAST_SIDE = 8;

    private final Random random;

    Retaken(long seed) {
        this.random = new Random(seed);
    }

    /// @param file a JPEG, PNG or GIF file
    /// @return a JPEG file
    /// @throws IOException if it cannot be decoded
    byte[] of(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        if (image == null) {
            throw new IOException("is not a JPEG, PNG or GIF file");
        }
        return saved(blurred(relit(cut(image))));
    }

    private BufferedImage cut(BufferedImage image) {
        int left = (int) (share(MOST_CUT) * image.getWidth());
        int top = (int) (share(MOST_CUT) * image.getHeight());
        int right = image.getWidth() - (int) (share(MOST_CUT) * image.getWidth());
        int bottom = image.getHeight() - (int) (share(MOST_CUT) * image.getHeight());
        double scale = 0.35 + share(0.65);
        int width = Math.max(LEAST_SIDE, (int) (scale * (right - left)));
        int height = Math.max(LEAST_SIDE, (int) (scale * (0.9 + share(0.2)) * (bottom - top)));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, left, top, right, bottom, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }

    private BufferedImage relit(BufferedImage image) {
        return new RescaleOp((float) (0.8 + share(0.4)), (float) (share(30) - 15), null).filter(image, null);
    }

    private BufferedImage blurred(BufferedImage image) {
        if (random.nextBoolean()) {
            return image;
        }
        float[] weights = new float[9];
        Arrays.fill(weights, 1 / 9f);
        return new ConvolveOp(new Kernel(3, 3, weights), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
    }

    private byte[] saved(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality((float) (0.3 + share(0.4)));
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private double share(double most) {
        return most * random.nextDouble();
    }
}
