package iconograph.models.objects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import iconograph.models.pictures.Box;

/// How well a detector finds what people have marked, as COCO measures it.
///
/// Of each kind, detections of all pictures are taken from the surest on; one is right if it agrees well enough with a
/// marked thing of its kind that no surer one has taken. The average precision of the kind is the mean, over 101
/// recalls from 0 to 1, of the best precision at that recall or a higher one; that of the detector is the mean over the
/// kinds that are marked at all. Unlike COCO's own program it knows no crowds.
///
/// @see <a href="https://cocodataset.org/#detection-eval">COCO's protocol</a>
public final class AveragePrecision {

    private static final int RECALLS = 101;

    private final List<Answer> answers = new ArrayList<>();

    /// What is in one picture.
    ///
    /// @param found  by the detector
    /// @param marked by people; scores do not matter
    private record Answer(List<Detection> found, List<Detection> marked) {}

    private record Claim(int picture, Detection detection) {}

    public void add(List<Detection> found, List<Detection> marked) {
        answers.add(new Answer(List.copyOf(found), List.copyOf(marked)));
    }

    /// The mean over the demands 0.50, 0.55, …, 0.95.
    ///
    /// @return in [0, 1]
    public double overall() {
        return IntStream.range(0, 10)
                .mapToDouble(step -> at(0.5 + 0.05 * step))
                .average()
                .orElseThrow();
    }

    /// @param agreement the intersection over union that is asked for, in (0, 1]
    /// @return in [0, 1]
    public double at(double agreement) {
        return byKind(agreement).values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    /// @return of each kind that is marked, in [0, 1]
    public Map<String, Double> byKind(double agreement) {
        Map<String, Double> byKind = new TreeMap<>();
        answers.stream()
                .flatMap(answer -> answer.marked().stream())
                .map(Detection::kind)
                .distinct()
                .forEach(kind -> byKind.put(kind, ofKind(kind, agreement)));
        return byKind;
    }

    private double ofKind(String kind, double agreement) {
        List<List<Box>> marked = answers.stream()
                .map(answer -> answer.marked().stream()
                        .filter(thing -> thing.kind().equals(kind))
                        .map(Detection::box)
                        .toList())
                .toList();
        int all = marked.stream().mapToInt(List::size).sum();
        List<Set<Integer>> taken =
                marked.stream().<Set<Integer>>map(boxes -> new HashSet<>()).toList();
        List<Double> precisions = new ArrayList<>();
        List<Double> recalls = new ArrayList<>();
        int right = 0;
        for (Claim claim : claims(kind)) {
            if (takes(claim, marked.get(claim.picture()), taken.get(claim.picture()), agreement)) {
                right++;
            }
            precisions.add((double) right / (precisions.size() + 1));
            recalls.add((double) right / all);
        }
        return mean(precisions, recalls);
    }

    private List<Claim> claims(String kind) {
        return IntStream.range(0, answers.size())
                .boxed()
                .flatMap(picture -> answers.get(picture).found().stream()
                        .filter(thing -> thing.kind().equals(kind))
                        .map(thing -> new Claim(picture, thing)))
                .sorted(Comparator.comparingDouble(
                        (Claim claim) -> -claim.detection().score()))
                .toList();
    }

    private static boolean takes(Claim claim, List<Box> marked, Set<Integer> taken, double agreement) {
        int best = -1;
        double most = agreement;
        for (int i = 0; i < marked.size(); i++) {
            double shared = claim.detection().box().intersectionOverUnion(marked.get(i));
            if (shared >= most && !taken.contains(i)) {
                best = i;
                most = shared;
            }
        }
        return best >= 0 && taken.add(best);
    }

    private static double mean(List<Double> precisions, List<Double> recalls) {
        double sum = 0;
        for (int step = 0; step < RECALLS; step++) {
            double recall = (double) step / (RECALLS - 1);
            OptionalDouble best = IntStream.range(0, recalls.size())
                    .filter(i -> recalls.get(i) >= recall - 1e-9)
                    .mapToDouble(precisions::get)
                    .max();
            sum += best.orElse(0);
        }
        return sum / RECALLS;
    }
}
