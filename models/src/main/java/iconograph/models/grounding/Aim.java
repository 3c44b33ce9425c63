package iconograph.models.grounding;

import java.util.List;

import iconograph.models.pictures.Box;

/// What a [Grounder] is to say of a phrase: the shares of the regions that agree with a marked box, by how well they
/// do, from 0.5 on, as in H-Index; all for nothing where the phrase is not shown.
public final class Aim {

    private static final double AGREES = 0.5;

    private Aim() {}

    /// @param targets the phrase's boxes, none if it is not shown
    /// @param regions of the picture
    /// @param wanted  gets the shares from place `row` on, of nothing first
    /// @return whether anything is right; if not, the phrase teaches nothing
    public static boolean write(List<Box> targets, List<Box> regions, float[] wanted, int row) {
        if (targets.isEmpty()) {
            wanted[row] = 1;
            return true;
        }
        double sum = 0;
        for (int region = 0; region < regions.size(); region++) {
            double agreement = agreement(targets, regions.get(region));
            if (agreement >= AGREES) {
                wanted[row + 1 + region] = (float) agreement;
                sum += agreement;
            }
        }
        for (int region = 0; sum > 0 && region < regions.size(); region++) {
            wanted[row + 1 + region] /= (float) sum;
        }
        return sum > 0;
    }

    private static double agreement(List<Box> targets, Box region) {
        return targets.stream().mapToDouble(region::intersectionOverUnion).max().orElse(0);
    }
}
