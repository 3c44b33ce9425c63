package iconograph.models.faces;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

import iconograph.models.pictures.Pixels;
import iconograph.models.pictures.Point;

/// A whole picture as a network with a square input looks at it: as wide as high as ever, in the middle, with black
/// beside it.
///
/// @param scale  pixels of the network to one of the picture
/// @param left   where the picture begins, in the network's pixels
/// @param top    likewise
/// @param pixels square
record View(double scale, int left, int top, Pixels pixels) {

    /// @param side of the network's input, in pixels
    static View of(Pixels picture, int side) {
        double scale = (double) side / Math.max(picture.width(), picture.height());
        int width = Math.clamp(Math.round(picture.width() * scale), 1, side);
        int height = Math.clamp(Math.round(picture.height() * scale), 1, side);
        int left = (side - width) / 2;
        int top = (side - height) / 2;
        BufferedImage square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = square.createGraphics();
        pen.drawImage(picture.scaled(width, height).image(), left, top, null);
        pen.dispose();
        return new View(scale, left, top, Pixels.of(square));
    }

    /// Back to the picture's own pixels.
    Point inPicture(double x, double y) {
        return new Point((x - left) / scale, (y - top) / scale);
    }
}
