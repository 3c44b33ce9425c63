package iconograph.laptop;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/// Pictures that differ.
final class DrawnPicture {

    private static final int SIDE = 32;

    private DrawnPicture() {}

    /// A small square whose colour depends on the number, as a file.
    static byte[] png(int number) throws IOException {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(number * 7919 & 0xffffff));
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", file);
        return file.toByteArray();
    }
}
