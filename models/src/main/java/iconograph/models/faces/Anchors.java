package iconograph.models.faces;

import java.util.ArrayList;
import java.util.List;

import iconograph.models.pictures.Point;

/// The places that BlazeFace looks at: centres of the cells of two grids over its square picture.
///
/// @see <a href="https://github.com/google-ai-edge/mediapipe/tree/v0.8.3/mediapipe/modules/face_detection">settings</a>
final class Anchors {

    private Anchors() {}

    /// Row by row, in the order of the network's answers.
    ///
    /// @param side   of the picture, in pixels
    /// @param stride from one cell to the next, in pixels
    /// @param each   how often each cell comes
    static List<Point> grid(int side, int stride, int each) {
        List<Point> anchors = new ArrayList<>();
        for (int y = 0; y < side / stride; y++) {
            for (int x = 0; x < side / stride; x++) {
                Point centre = new Point((x + 0.5) * stride, (y + 0.5) * stride);
                for (int i = 0; i < each; i++) {
                    anchors.add(centre);
                }
            }
        }
        return List.copyOf(anchors);
    }
}
