package iconograph.ingest.pictures;

import static java.awt.image.BufferedImage.TYPE_INT_ARGB;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;

import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;

/// Brings every picture, whatever its pixels are made of, into sRGB with one integer a pixel.
final class PlainColours {

    private PlainColours() {}

    /// @param transparency false where the format that is written knows none
    static BufferedImage of(BufferedImage image, boolean transparency) {
        int type = transparency && image.getColorModel().hasAlpha() ? TYPE_INT_ARGB : TYPE_INT_RGB;
        if (image.getType() == type) {
            return image;
        }
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), type);
        if (type == TYPE_INT_ARGB && image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            copyGrey(image, plain);
        } else {
            Graphics2D canvas = plain.createGraphics();
            canvas.drawImage(image, 0, 0, null);
            canvas.dispose();
        }
        return plain;
    }

    /// By hand, as Java takes grey that is partly transparent for linear light and makes it lighter.
    private static void copyGrey(BufferedImage grey, BufferedImage plain) {
        int excess = grey.getSampleModel().getSampleSize(0) - Byte.SIZE;
        int[] row = new int[2 * grey.getWidth()];
        for (int y = 0; y < grey.getHeight(); y++) {
            grey.getRaster().getPixels(0, y, grey.getWidth(), 1, row);
            for (int x = 0; x < grey.getWidth(); x++) {
                int light = row[2 * x] >> excess;
                int alpha = row[2 * x + 1] >> excess;
                plain.setRGB(x, y, alpha << 24 | light << 16 | light << 8 | light);
            }
        }
    }
}
