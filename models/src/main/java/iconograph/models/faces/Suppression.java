package iconograph.models.faces;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.models.pictures.Box;
import iconograph.models.pictures.Point;

/// Makes one face of several that a detector has found at the same place.
///
/// From the surest on, each takes with it those that overlap it; what comes of them is their mean, by their scores,
/// which trembles less than the surest alone.
///
/// @see <a href="https://arxiv.org/abs/1907.05047">Bazarevsky et al. 2019, BlazeFace</a>, "blending"
final class Suppression {

    private Suppression() {}

    /// @param found   in any order
    /// @param overlap the intersection over union from which two are the same face
    /// @param most    how many to stop at
    /// @return the surest first; each has the score of the surest it was made of
    static List<Face> blended(List<Face> found, double overlap, int most) {
        List<Face> left = new ArrayList<>(found);
        left.sort(Comparator.comparingDouble(face -> -face.score()));
        List<Face> blended = new ArrayList<>();
        while (!left.isEmpty() && blended.size() < most) {
            Box surest = left.getFirst().box();
            List<Face> same = new ArrayList<>(List.of(left.removeFirst()));
            left.removeIf(face -> surest.intersectionOverUnion(face.box()) >= overlap && same.add(face));
            blended.add(mean(same));
        }
        return List.copyOf(blended);
    }

    private static Face mean(List<Face> same) {
        double weights = same.stream().mapToDouble(Face::score).sum();
        if (same.size() == 1 || weights == 0) {
            return same.getFirst();
        }
        List<Point> corners = new ArrayList<>();
        List<Point> landmarks = new ArrayList<>();
        for (Face face : same) {
            double weight = face.score() / weights;
            add(
                    corners,
                    weight,
                    List.of(
                            new Point(face.box().left(), face.box().top()),
                            new Point(face.box().right(), face.box().bottom())));
            add(landmarks, weight, face.landmarks().all());
        }
        Box box = new Box(
                corners.get(0).x(),
                corners.get(0).y(),
                corners.get(1).x(),
                corners.get(1).y());
        return new Face(box, Landmarks.of(landmarks), same.getFirst().score());
    }

    private static void add(List<Point> sums, double weight, List<Point> points) {
        List<Point> weighted = points.stream().map(point -> point.times(weight)).toList();
        if (sums.isEmpty()) {
            sums.addAll(weighted);
        } else {
            IntStream.range(0, sums.size()).forEach(i -> sums.set(i, sums.get(i).plus(weighted.get(i))));
        }
    }
}
