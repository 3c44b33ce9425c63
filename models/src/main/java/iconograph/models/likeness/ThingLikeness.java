package iconograph.models.likeness;

import java.util.Optional;

import iconograph.contracts.Likeness;
import iconograph.models.objects.CocoKinds;
import iconograph.models.objects.Detection;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;

/// What kinds of things a part of a picture shows, as far as a detector tells: one number for each of COCO's 80 kinds.
/// No network of its own.
///
/// First, how likely centres of the kind are in the part, on average, all kinds together at length 1; to that comes
/// what the detector found just there, twice. That finds the same kind more often than either alone, and than the
/// detector's features (`docs/queries.md`). It does not tell one car from another.
public final class ThingLikeness {

    /// What the numbers are by.
    public static final String NAME = "centernet-kinds-1";

    /// A part in which no kind's centre is likelier shows nothing that has a kind.
    private static final double LEAST = 0.2;

    private static final double FOUND = 2;
    private static final int KINDS = CocoKinds.names().size();
    private static final int FIRST = View.FEATURES - KINDS;

    private ThingLikeness() {}

    /// @param box in the pixels of the picture that was viewed
    /// @return empty if there seems to be no such thing, or the box has no area in the picture
    public static Optional<Likeness> of(View view, Box box) {
        Box part = box.times((double) View.ROWS / view.width(), (double) View.ROWS / view.height())
                .within(View.ROWS, View.ROWS);
        if (part.area() == 0) {
            return Optional.empty();
        }
        double[] kinds = new double[KINDS];
        double likeliest = 0;
        for (int row = (int) part.top(); row < part.bottom(); row++) {
            for (int column = (int) part.left(); column < part.right(); column++) {
                double share = overlap(part.left(), part.right(), column) * overlap(part.top(), part.bottom(), row);
                int cell = (row * View.ROWS + column) * View.FEATURES + FIRST;
                for (int kind = 0; kind < KINDS; kind++) {
                    double likely = view.cells()[cell + kind];
                    kinds[kind] += share * likely;
                    likeliest = Math.max(likeliest, likely);
                }
            }
        }
        return likeliest < LEAST ? Optional.empty() : Optional.of(Likeness.of(NAME, with(found(view, box), kinds)));
    }

    private static double overlap(double from, double to, int cell) {
        return Math.min(to, cell + 1) - Math.max(from, cell);
    }

    /// How sure the detector is of each kind, times how well its box agrees with the part.
    private static double[] found(View view, Box box) {
        double[] found = new double[KINDS];
        for (Detection thing : view.detections()) {
            int kind = CocoKinds.names().indexOf(thing.kind());
            if (kind >= 0) {
                found[kind] = Math.max(found[kind], thing.score() * thing.box().intersectionOverUnion(box));
            }
        }
        return found;
    }

    private static float[] with(double[] found, double[] kinds) {
        double square = 0;
        for (double kind : kinds) {
            square += kind * kind;
        }
        float[] both = new float[KINDS];
        for (int kind = 0; kind < KINDS; kind++) {
            both[kind] = (float) (kinds[kind] / Math.sqrt(square) + FOUND * found[kind]);
        }
        return both;
    }
}
