package iconograph.models.objects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Of detections that are of one thing, the surest stays.
public final class Suppression {

    /// More than that a picture seldom shows; it bounds the work that hostile pictures can cause.
    public static final int MOST = 100;

    private static final int MOST_COMPARED = 1000;

    private Suppression() {}

    /// @param agreement two of one kind whose boxes agree at least as well are of one thing
    /// @return at most [#MOST], the surest first
    public static List<Detection> of(List<Detection> detections, double agreement) {
        List<Detection> sorted = detections.stream()
                .sorted(Comparator.comparingDouble(Detection::score).reversed())
                .limit(MOST_COMPARED)
                .toList();
        List<Detection> kept = new ArrayList<>();
        for (Detection detection : sorted) {
            if (kept.size() < MOST && kept.stream().noneMatch(other -> isSame(other, detection, agreement))) {
                kept.add(detection);
            }
        }
        return List.copyOf(kept);
    }

    private static boolean isSame(Detection one, Detection other, double agreement) {
        return one.kind().equals(other.kind()) && one.box().intersectionOverUnion(other.box()) >= agreement;
    }
}
