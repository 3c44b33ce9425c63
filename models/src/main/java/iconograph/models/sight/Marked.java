package iconograph.models.sight;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;

/// Draws what was seen over a picture.
final class Marked {

    private static final Color THING = new Color(0x1f, 0x6f, 0xeb);
    private static final Color FACE = new Color(0xd2, 0x4b, 0x1a);
    private static final Color LINE = new Color(0x2d, 0x8a, 0x4e);

    private Marked() {}

    /// @param sure least score of a thing that is drawn
    static BufferedImage of(Pixels picture, VisualContext seen, double sure) {
        BufferedImage image = picture.image();
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(Math.max(1, picture.width() / 300f)));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(10, picture.width() / 50)));
        seen.things().stream()
                .filter(thing -> thing.score() >= sure)
                .forEach(thing -> draw(pen, THING, thing.box(), "%s %.2f".formatted(thing.kind(), thing.score())));
        seen.faces().forEach(face -> draw(pen, FACE, face.box(), ""));
        seen.lines().forEach(line -> draw(pen, LINE, line.outline().bounds(), ""));
        pen.dispose();
        return image;
    }

    private static void draw(Graphics2D pen, Color colour, Box box, String words) {
        pen.setColor(colour);
        pen.drawRect((int) box.left(), (int) box.top(), (int) box.width(), (int) box.height());
        pen.drawString(
                words, (int) box.left() + 3, (int) box.top() + pen.getFont().getSize());
    }
}
