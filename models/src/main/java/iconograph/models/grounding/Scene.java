package iconograph.models.grounding;

import java.util.ArrayList;
import java.util.List;

import iconograph.models.objects.CocoKinds;
import iconograph.models.objects.Detection;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;
import iconograph.models.sight.FacesAndWriting;

/// A picture's regions: all of it, the [places][Places] where something may be, and what a detector saw.
///
/// @param cells   see [View#cells]
/// @param regions in shares of the picture's width and height; the first is all of it
/// @param seen    of each of the last regions, what the detector takes it for
/// @param found   where there are faces and writing
public record Scene(float[] cells, List<Box> regions, List<Detection> seen, FacesAndWriting found) {

    /// Numbers that tell a region by itself: where it is, and what the detector takes it for.
    static final int OWN = 10 + CocoKinds.names().size();

    private static final Box WHOLE = new Box(0, 0, 1, 1);

    public Scene {
        regions = List.copyOf(regions);
        seen = List.copyOf(seen);
    }

    /// Of a picture in which nobody looked for faces and writing.
    public static Scene of(View view, Places places) {
        return of(view.cells(), inShares(view), FacesAndWriting.NOT_LOOKED_FOR, places);
    }

    /// @param seen boxes in shares of the picture's width and height
    public static Scene of(float[] cells, List<Detection> seen, FacesAndWriting found, Places places) {
        List<Box> regions = new ArrayList<>();
        regions.add(WHOLE);
        regions.addAll(places.boxes());
        seen.forEach(thing -> regions.add(thing.box()));
        return new Scene(cells, regions, seen, found);
    }

    /// What a detector saw, with boxes in shares of the picture's width and height.
    public static List<Detection> inShares(View view) {
        return view.detections().stream()
                .map(thing -> new Detection(
                        thing.kind(), thing.box().times(1.0 / view.width(), 1.0 / view.height()), thing.score()))
                .toList();
    }

    public int size() {
        return regions.size();
    }

    /// Writes the shares of the cells in each region, which add up to 1, and the region's own numbers.
    ///
    /// @param cover gets them from place `region * ROWS * ROWS` on
    /// @param own   gets them from place `region * OWN` on
    void write(int region, float[] cover, int coverFrom, float[] own, int ownFrom) {
        Box box = regions.get(region);
        writeCover(box, cover, coverFrom);
        own[ownFrom] = (float) box.left();
        own[ownFrom + 1] = (float) box.top();
        own[ownFrom + 2] = (float) box.right();
        own[ownFrom + 3] = (float) box.bottom();
        own[ownFrom + 4] = (float) box.width();
        own[ownFrom + 5] = (float) box.height();
        own[ownFrom + 6] = (float) box.area();
        own[ownFrom + 7] = (float) Math.sqrt(box.area());
        int detection = region - (regions.size() - seen.size());
        if (detection >= 0) {
            Detection thing = seen.get(detection);
            own[ownFrom + 8] = 1;
            own[ownFrom + 9] = (float) thing.score();
            own[ownFrom + 10 + CocoKinds.names().indexOf(thing.kind())] = (float) thing.score();
        }
    }

    /// Writes what faces and writing say of a region.
    ///
    /// @param to gets it from place `at` on
    void writeFound(int region, float[] to, int at) {
        found.write(regions.get(region), to, at);
    }

    private static void writeCover(Box box, float[] cover, int from) {
        int rows = View.ROWS;
        double[] across = shares(box.left(), box.right(), rows);
        double[] down = shares(box.top(), box.bottom(), rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < rows; column++) {
                cover[from + row * rows + column] = (float) (down[row] * across[column]);
            }
        }
    }

    /// How a stretch is spread over equal parts of (0, 1); one that has no length lies in one part.
    private static double[] shares(double start, double end, int parts) {
        double[] shares = new double[parts];
        double length = Math.max(end - start, 1e-6);
        double first = Math.min(start, 1 - 1e-6);
        for (int part = 0; part < parts; part++) {
            double low = Math.max(first, (double) part / parts);
            double high = Math.min(first + length, (part + 1.0) / parts);
            shares[part] = Math.max(0, high - low) / length;
        }
        return shares;
    }
}
