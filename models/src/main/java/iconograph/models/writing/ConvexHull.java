package iconograph.models.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import iconograph.models.pictures.Point;

/// The tightest outline without dents round some places, by Andrew's monotone chain.
final class ConvexHull {

    private ConvexHull() {}

    /// @return its corners, clockwise where y points down, none on a straight line between others
    static List<Point> of(List<Point> places) {
        List<Point> sorted = places.stream()
                .distinct()
                .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
                .toList();
        if (sorted.size() < 3) {
            return sorted;
        }
        List<Point> hull = half(sorted);
        hull.removeLast();
        hull.addAll(half(sorted.reversed()));
        hull.removeLast();
        return hull;
    }

    private static List<Point> half(List<Point> sorted) {
        List<Point> chain = new ArrayList<>();
        for (Point place : sorted) {
            while (chain.size() > 1 && turn(chain.get(chain.size() - 2), chain.getLast(), place) <= 0) {
                chain.removeLast();
            }
            chain.add(place);
        }
        return chain;
    }

    /// Above 0 if the way over the middle one turns to the right.
    private static double turn(Point from, Point over, Point to) {
        return (over.x() - from.x()) * (to.y() - from.y()) - (over.y() - from.y()) * (to.x() - from.x());
    }
}
