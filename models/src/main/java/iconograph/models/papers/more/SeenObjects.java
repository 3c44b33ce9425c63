package iconograph.models.papers.more;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import iconograph.models.blocks.Halves;
import iconograph.models.grounding.Places;
import iconograph.models.grounding.RegionFeatures;
import iconograph.models.grounding.Scene;
import iconograph.models.objects.Detection;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;

/// What is seen of some objects of a picture. Numbers are kept in 16 bits, as thousands of pictures are in memory at
/// once.
///
/// @param around ([View#FEATURES]) what all of the picture looks like
/// @param looks  (objects, [View#FEATURES]) what each looks like
/// @param places (objects, [More#PLACE]) where each is
/// @param kinds  what the detector takes each for; [#UNKNOWN] where it sees nothing
record SeenObjects(Halves around, Halves looks, Halves places, List<String> kinds) {

    static final String UNKNOWN = "thing";

    /// An object is what the detector sees where it is, if the two agree at least as well.
    private static final double AGREES = 0.5;

    /// Of what the detector sees, so many of the surest count.
    private static final int SUREST = 20;

    SeenObjects {
        kinds = List.copyOf(kinds);
    }

    /// @param objects in shares of the picture's width and height
    static SeenObjects of(View view, List<Box> objects) {
        float[] looks = RegionFeatures.of(view, new Places(objects), 0).looks();
        return of(
                Arrays.copyOf(looks, View.FEATURES),
                Arrays.copyOfRange(looks, View.FEATURES, looks.length),
                objects,
                Scene.inShares(view).stream().limit(SUREST).toList());
    }

    /// @param seen by the detector, in shares likewise
    static SeenObjects of(float[] around, float[] looks, List<Box> objects, List<Detection> seen) {
        float[] places = new float[objects.size() * More.PLACE];
        List<String> kinds = new ArrayList<>();
        for (int object = 0; object < objects.size(); object++) {
            Box box = objects.get(object);
            Optional<Detection> thing = seen.stream()
                    .filter(one -> one.box().intersectionOverUnion(box) >= AGREES)
                    .max(Comparator.comparingDouble(one -> one.box().intersectionOverUnion(box)));
            int at = object * More.PLACE;
            places[at] = (float) (box.left() + box.right()) / 2;
            places[at + 1] = (float) (box.top() + box.bottom()) / 2;
            places[at + 2] = (float) box.width();
            places[at + 3] = (float) box.height();
            places[at + 4] = (float) box.area();
            places[at + 5] = thing.isPresent() ? 1 : 0;
            places[at + 6] = thing.map(Detection::score).orElse(0.0).floatValue();
            kinds.add(thing.map(Detection::kind).orElse(UNKNOWN));
        }
        return new SeenObjects(Halves.of(around), Halves.of(looks), Halves.of(places), kinds);
    }

    int count() {
        return kinds.size();
    }
}
