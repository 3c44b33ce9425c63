package iconograph.models.writing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

import iconograph.models.pictures.Pixels;

/// A page that a test writes on.
public final class DrawnPage {

    private final BufferedImage image;
    private final Graphics2D pen;

    public DrawnPage(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 20));
    }

    /// Writes from now on at an angle, in degrees, clockwise round the middle of the page.
    DrawnPage turned(double degrees) {
        pen.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        return this;
    }

    DrawnPage sized(int size) {
        pen.setFont(pen.getFont().deriveFont((float) size));
        return this;
    }

    /// @param x where the text starts
    /// @param y what it stands on
    public DrawnPage write(String text, int x, int y) {
        pen.drawString(text, x, y);
        return this;
    }

    public BufferedImage image() {
        return image;
    }

    Pixels pixels() {
        return Pixels.of(image);
    }
}
