package iconograph.ingest.iiif;

import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/// Takes from an image what its coding or the request leaves out: transparency, colours.
final class Shades {

    private Shades() {}

    /// On white, as pages and viewers show what is transparent.
    ///
    /// @param image of type INT_RGB or INT_ARGB
    static BufferedImage withoutTransparency(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }

    /// By how bright the colours look, ITU-R BT.601. Pixel by pixel, as Java takes its own grey for linear light.
    ///
    /// @param image of type INT_RGB or INT_ARGB; one that is partly transparent stays so
    static BufferedImage grey(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        if (image.getColorModel().hasAlpha()) {
            BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
            int[] shades = ((DataBufferInt) grey.getRaster().getDataBuffer()).getData();
            for (int i = 0; i < shades.length; i++) {
                shades[i] = pixels[i] & 0xff00_0000 | brightness(pixels[i]) * 0x01_0101;
            }
            return grey;
        }
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), TYPE_BYTE_GRAY);
        byte[] shades = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < shades.length; i++) {
            shades[i] = (byte) brightness(pixels[i]);
        }
        return grey;
    }

    private static int brightness(int pixel) {
        return (299 * (pixel >> 16 & 0xff) + 587 * (pixel >> 8 & 0xff) + 114 * (pixel & 0xff) + 500) / 1000;
    }
}
