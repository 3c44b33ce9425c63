package iconograph.models.grounding;

import java.util.List;

import iconograph.models.objects.Detection;
import iconograph.models.objects.View;
import iconograph.models.sight.FacesAndWriting;

/// What a detector knows of a picture's regions: all of it, some fixed places, and things that it saw.
///
/// @param count of the regions
/// @param looks ([count][#count], [View#FEATURES]) the mean over the cells of each
/// @param own   ([count][#count], [OWN][#OWN]) where each is, and what the detector takes it for
/// @param seen  of each of the last regions, what the detector takes it for; in shares of the picture
public record RegionFeatures(int count, float[] looks, float[] own, List<Detection> seen) {

    /// Numbers that tell a region by itself.
    public static final int OWN = Scene.OWN;

    public RegionFeatures {
        seen = List.copyOf(seen);
        if (looks.length != count * View.FEATURES || own.length != count * OWN || seen.size() > count) {
            throw new IllegalArgumentException(
                    "%d regions, %d and %d numbers, %d things".formatted(count, looks.length, own.length, seen.size()));
        }
    }

    /// @param things of those that were seen, how many of the surest at most
    public static RegionFeatures of(View view, Places places, int things) {
        List<Detection> seen = Scene.inShares(view);
        Scene scene = Scene.of(
                view.cells(), seen.subList(0, Math.min(things, seen.size())), FacesAndWriting.NOT_LOOKED_FOR, places);
        int cells = View.ROWS * View.ROWS;
        float[] looks = new float[scene.size() * View.FEATURES];
        float[] own = new float[scene.size() * OWN];
        for (int region = 0; region < scene.size(); region++) {
            float[] cover = new float[cells];
            scene.write(region, cover, 0, own, region * OWN);
            int from = region * View.FEATURES;
            for (int cell = 0; cell < cells; cell++) {
                if (cover[cell] > 0) {
                    for (int i = 0; i < View.FEATURES; i++) {
                        looks[from + i] += cover[cell] * view.cells()[cell * View.FEATURES + i];
                    }
                }
            }
        }
        return new RegionFeatures(scene.size(), looks, own, scene.seen());
    }
}
