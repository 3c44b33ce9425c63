package iconograph.models.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.models.pictures.Box;

/// What the scores of a phrase say: which regions it means, or none.
///
/// Several regions nearly coincide, and share what is said of one thing. So a region counts by its support: its own
/// share and those of the others, times a power of how well they agree with it, which fades fast.
///
/// @param regions  indices, the best supported first; none if nothing is meant
/// @param support  of each of them, in [0, 1]
/// @param notShown how likely nothing is meant, in [0, 1]
public record Decision(List<Integer> regions, List<Double> support, double notShown) {

    /// The agreement at which a region counts as found.
    private static final double AGREES = 0.5;

    /// Of regions that agree by 0.9, a share counts for a quarter. Chosen on the dev split among 4, 12, no support at
    /// all, and support by all that agree by a half.
    private static final int FADING = 12;

    /// Boxes that agree better than this are of one thing.
    private static final double SAME = 0.3;

    /// A further region is meant as well if it has at least so much support, in shares of the best.
    private static final double AS_WELL = 0.5;

    private static final int MOST = 5;

    /// Regions that are less likely than so many others are not looked at.
    private static final int LIKELY = 60;

    public Decision {
        regions = List.copyOf(regions);
        support = List.copyOf(support);
    }

    /// @param scores    of nothing, then of each region, not normalised
    /// @param boxes     of the regions
    /// @param threshold the least likelihood of nothing at which nothing is said to be meant
    public static Decision of(float[] scores, List<Box> boxes, double threshold) {
        double[] shares = shares(scores, boxes.size() + 1);
        if (shares[0] >= threshold) {
            return new Decision(List.of(), List.of(), shares[0]);
        }
        int[] likely = IntStream.range(0, boxes.size())
                .boxed()
                .sorted(Comparator.comparingDouble(region -> -shares[region + 1]))
                .limit(LIKELY)
                .mapToInt(Integer::intValue)
                .toArray();
        double[] support = new double[boxes.size()];
        for (int region : likely) {
            for (int other : likely) {
                double agreement = boxes.get(region).intersectionOverUnion(boxes.get(other));
                support[region] += shares[other + 1] * Math.pow(agreement, FADING);
            }
        }
        List<Integer> chosen = chosen(likely, support, boxes);
        return new Decision(
                chosen,
                chosen.stream().map(region -> Math.min(1, support[region])).toList(),
                shares[0]);
    }

    private static double[] shares(float[] scores, int count) {
        double most =
                IntStream.range(0, count).mapToDouble(i -> scores[i]).max().orElseThrow();
        double[] shares = IntStream.range(0, count)
                .mapToDouble(i -> Math.exp(scores[i] - most))
                .toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    private static List<Integer> chosen(int[] likely, double[] support, List<Box> boxes) {
        List<Integer> sorted = Arrays.stream(likely)
                .boxed()
                .sorted(Comparator.comparingDouble(region -> -support[region]))
                .toList();
        double least = AS_WELL * support[sorted.getFirst()];
        List<Integer> chosen = new ArrayList<>();
        for (int region : sorted) {
            if (support[region] < least || chosen.size() == MOST) {
                break;
            }
            if (chosen.stream().noneMatch(other -> boxes.get(other).intersectionOverUnion(boxes.get(region)) > SAME)) {
                chosen.add(region);
            }
        }
        return chosen;
    }

    /// Whether the best region, or that there is none, is right.
    ///
    /// @param right the boxes that the phrase means, none if it is not shown
    public boolean isRight(List<Box> right, List<Box> boxes) {
        return regions.isEmpty() || right.isEmpty()
                ? regions.isEmpty() && right.isEmpty()
                : right.stream().anyMatch(box -> box.intersectionOverUnion(boxes.get(regions.getFirst())) >= AGREES);
    }
}
