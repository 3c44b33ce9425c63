package iconograph.models.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import iconograph.models.pictures.Box;
import iconograph.models.pictures.Point;

/// How likely each pixel belongs to the core of a line of writing, as the detection says.
///
/// @param values from 0 to 1, row by row
/// @param width  of a row
record LineMap(float[] values, int width) {

    private static final float CORE = 0.3f;
    private static final double SURE = 0.6;

    /// The network was taught to mark lines thinner than they are, so that they stay apart.
    private static final double GROWTH = 1.5;

    private static final double LEAST_HEIGHT = 3;
    private static final int MOST_LINES = 400;

    /// Where a line is.
    ///
    /// @param outline in pixels of the map
    /// @param score   the mean of the pixels inside, from 0 to 1
    record Region(Quadrilateral outline, double score) {}

    /// The lines, best first; of more than 400 those.
    List<Region> regions() {
        List<Region> regions = new ArrayList<>();
        for (List<Point> blob : Blobs.above(CORE, values, width)) {
            TurnedRectangle core = TurnedRectangle.smallestAround(blob);
            double score = mean(core);
            if (Math.min(core.width(), core.height()) >= LEAST_HEIGHT && score >= SURE) {
                regions.add(new Region(whole(core).corners(), score));
            }
        }
        return regions.stream()
                .sorted(Comparator.comparingDouble(Region::score).reversed())
                .limit(MOST_LINES)
                .toList();
    }

    private static TurnedRectangle whole(TurnedRectangle core) {
        return core.grown(GROWTH * core.area() / (2 * (core.width() + core.height())));
    }

    private double mean(TurnedRectangle core) {
        Box bounds = core.corners().bounds().within(width, values.length / width);
        double sum = 0;
        int pixels = 0;
        for (int y = (int) bounds.top(); y < bounds.bottom(); y++) {
            for (int x = (int) bounds.left(); x < bounds.right(); x++) {
                if (core.contains(x + 0.5, y + 0.5)) {
                    sum += values[y * width + x];
                    pixels++;
                }
            }
        }
        return pixels == 0 ? 0 : sum / pixels;
    }
}
