package iconograph.models.writing;

import java.awt.image.BufferedImage;

import iconograph.models.pictures.Pixels;
import iconograph.models.pictures.Point;

/// Cuts lines out of a picture, so that each lies level.
final class Straightener {

    private static final int LONGEST = 4096;

    private final int[] rgb;
    private final int width;
    private final int height;

    Straightener(Pixels picture) {
        this.rgb = picture.rgb();
        this.width = picture.width();
        this.height = picture.height();
    }

    /// @return as large as the line is in the picture, at least 1×1; what lies outside of the picture is like its edge
    Pixels cut(Quadrilateral outline) {
        int across = sideFor(outline.width());
        int down = sideFor(outline.height());
        BufferedImage cut = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                cut.setRGB(x, y, colourAt(outline.at((x + 0.5) / across, (y + 0.5) / down)));
            }
        }
        return Pixels.of(cut);
    }

    private static int sideFor(double length) {
        return Math.clamp(Math.round(length), 1, LONGEST);
    }

    /// Between the four pixels whose middles are nearest.
    private int colourAt(Point place) {
        double x = Math.clamp(place.x() - 0.5, 0, width - 1);
        double y = Math.clamp(place.y() - 0.5, 0, height - 1);
        int left = (int) x;
        int top = (int) y;
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, height - 1);
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double above = mix(part(left, top, shift), part(right, top, shift), x - left);
            double below = mix(part(left, bottom, shift), part(right, bottom, shift), x - left);
            mixed |= (int) Math.round(mix(above, below, y - top)) << shift;
        }
        return mixed;
    }

    private int part(int x, int y, int shift) {
        return rgb[y * width + x] >> shift & 0xff;
    }

    private static double mix(double from, double to, double share) {
        return from + share * (to - from);
    }
}
