package iconograph.models.faces;

import java.util.List;

import iconograph.models.pictures.Point;

/// Where the parts of a face are. Right and left are the person's own: the right eye is the left one in the picture.
///
/// @param mouth its middle
public record Landmarks(Point rightEye, Point leftEye, Point nose, Point mouth, Point rightEar, Point leftEar) {

    static final int COUNT = 6;

    /// @param points in the order above
    static Landmarks of(List<Point> points) {
        if (points.size() != COUNT) {
            throw new IllegalArgumentException("%d points, not %d".formatted(points.size(), COUNT));
        }
        return new Landmarks(points.get(0), points.get(1), points.get(2), points.get(3), points.get(4), points.get(5));
    }

    List<Point> all() {
        return List.of(rightEye, leftEye, nose, mouth, rightEar, leftEar);
    }
}
