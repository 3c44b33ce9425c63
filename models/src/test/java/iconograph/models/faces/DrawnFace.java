package iconograph.models.faces;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

import iconograph.models.pictures.Pixels;
import iconograph.models.pictures.Point;

/// Faces that are nobody's: drawn.
final class DrawnFace {

    private DrawnFace() {}

    /// @param pixels of the face's height
    static Pixels on(int width, int height, Point middle, double pixels) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x8a9bb0));
        pen.fillRect(0, 0, width, height);
        pen.translate(middle.x(), middle.y());
        pen.scale(pixels / 100, pixels / 100);
        fill(pen, 0x3a2a1c, 0, -12, 84, 112);
        fill(pen, 0xe3b694, 0, 0, 72, 100);
        for (int side : new int[] {-1, 1}) {
            fill(pen, 0xd3a283, side * 37, 2, 9, 22);
            fill(pen, 0xfdfdfd, side * 16, -10, 17, 9);
            fill(pen, 0x33291f, side * 16, -10, 8, 8);
            arc(pen, 0x3a2a1c, 4, side * 16, -16, 22, 10, 20, 140);
        }
        arc(pen, 0xb07f60, 3, 0, 8, 14, 12, 200, 140);
        fill(pen, 0xb4524c, 0, 28, 30, 9);
        arc(pen, 0x7c302c, 2, 0, 26, 30, 6, 190, 160);
        pen.dispose();
        return Pixels.of(image);
    }

    private static void fill(Graphics2D pen, int colour, double x, double y, double width, double height) {
        pen.setColor(new Color(colour));
        pen.fill(new Ellipse2D.Double(x - width / 2, y - height / 2, width, height));
    }

    private static void arc(
            Graphics2D pen,
            int colour,
            float stroke,
            double x,
            double y,
            double w,
            double h,
            double from,
            double turn) {
        pen.setColor(new Color(colour));
        pen.setStroke(new BasicStroke(stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Arc2D.Double(x - w / 2, y - h / 2, w, h, from, turn, Arc2D.OPEN));
    }
}
