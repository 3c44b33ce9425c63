package iconograph.ingest.iiif;

import static java.awt.image.BufferedImage.TYPE_INT_ARGB;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/// Makes an image smaller by the mean of all that falls on each new pixel, those at the edges counted in part. Nothing
/// is skipped, however far it is reduced, so fine lines fade instead of flickering; and what is transparent lends no
/// colour to its neighbours.
final class Reduction {

    private static final int CHANNELS = 4; // alpha, and the colours times alpha

    private final int[] pixels;
    private final int width;
    private final boolean transparency;
    private final double stepX;
    private final float[] row; // one line of the image, already as narrow as the result
    private int rowAt = -1;

    private Reduction(BufferedImage image, Extent to) {
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        this.width = image.getWidth();
        this.transparency = image.getColorModel().hasAlpha();
        this.stepX = (double) width / to.width();
        this.row = new float[to.width() * CHANNELS];
    }

    /// @param image of type INT_RGB or INT_ARGB
    /// @param to    in neither direction larger than the image
    static BufferedImage of(BufferedImage image, Extent to) {
        Extent from = new Extent(image.getWidth(), image.getHeight());
        if (to.exceeds(from)) {
            throw new IllegalArgumentException("%s is larger than %s".formatted(to, from));
        }
        return to.equals(from) ? image : new Reduction(image, to).reduce(image.getHeight(), to);
    }

    private BufferedImage reduce(int height, Extent to) {
        BufferedImage reduced = new BufferedImage(to.width(), to.height(), transparency ? TYPE_INT_ARGB : TYPE_INT_RGB);
        int[] result = ((DataBufferInt) reduced.getRaster().getDataBuffer()).getData();
        float[] sums = new float[row.length];
        double stepY = (double) height / to.height();
        for (int y = 0; y < to.height(); y++) {
            Arrays.fill(sums, 0);
            double top = y * stepY;
            double bottom = Math.min(height, top + stepY);
            for (int line = (int) top; line < bottom; line++) {
                addLine(line, (float) (Math.min(bottom, line + 1) - Math.max(top, line)), sums);
            }
            write(sums, (float) (stepX * stepY), result, y * to.width());
        }
        return reduced;
    }

    private void addLine(int line, float weight, float[] sums) {
        if (line != rowAt) {
            narrow(line);
            rowAt = line;
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * row[i];
        }
    }

    private void narrow(int line) {
        for (int x = 0; x * CHANNELS < row.length; x++) {
            double left = x * stepX;
            double right = Math.min(width, left + stepX);
            float alpha = 0;
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int at = (int) left; at < right; at++) {
                int pixel = pixels[line * width + at];
                float share = (float) (Math.min(right, at + 1) - Math.max(left, at));
                float cover = transparency ? share * (pixel >>> 24) : share * 255;
                alpha += cover;
                red += cover * (pixel >> 16 & 0xff);
                green += cover * (pixel >> 8 & 0xff);
                blue += cover * (pixel & 0xff);
            }
            row[x * CHANNELS] = alpha;
            row[x * CHANNELS + 1] = red;
            row[x * CHANNELS + 2] = green;
            row[x * CHANNELS + 3] = blue;
        }
    }

    private static void write(float[] sums, float area, int[] result, int start) {
        for (int x = 0; x * CHANNELS < sums.length; x++) {
            float alpha = sums[x * CHANNELS];
            int pixel = 0;
            if (alpha > 0) {
                pixel = Math.min(255, Math.round(alpha / area)) << 24
                        | shade(sums[x * CHANNELS + 1], alpha) << 16
                        | shade(sums[x * CHANNELS + 2], alpha) << 8
                        | shade(sums[x * CHANNELS + 3], alpha);
            }
            result[start + x] = pixel;
        }
    }

    private static int shade(float sum, float alpha) {
        return Math.min(255, Math.round(sum / alpha));
    }
}
