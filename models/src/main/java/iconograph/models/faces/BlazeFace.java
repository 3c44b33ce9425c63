package iconograph.models.faces;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import iconograph.models.Torch;
import iconograph.models.graphs.Graph;
import iconograph.models.graphs.TensorFlowGraph;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;
import iconograph.models.pictures.Point;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/// Finds faces: at each of 896 places the network says whether there is one, and how far from there its middle, its
/// size and six landmarks are.
///
/// The network is the one for cameras at the back of a phone, 256 by 256 pixels, in TensorFlow.js format (Apache-2.0).
/// It takes colours from -1 to 1. A drawn face by itself is found if it is as high as a twenty-fifth of the picture's
/// longer side; of crowds that small most are missed. Looking at four overlapping parts as well would find some more,
/// but takes five times as long, and what it finds in parts is wrong more often.
///
/// @see <a href="https://arxiv.org/abs/1907.05047">Bazarevsky et al. 2019, BlazeFace</a>
public final class BlazeFace implements FaceDetector {

    /// Pixels to a side, as the network takes them.
    static final int SIDE = 256;

    /// Which results say whether there is a face at an anchor, and where: middle, width and height, landmarks, in the
    /// network's pixels, from the anchor on.
    private record Grid(String scores, String places, List<Point> anchors) {}

    private static final List<Grid> GRIDS = List.of(
            new Grid("Identity:0", "Identity_2:0", Anchors.grid(SIDE, 16, 2)),
            new Grid("Identity_1:0", "Identity_3:0", Anchors.grid(SIDE, 32, 6)));

    private static final int NUMBERS = 4 + 2 * Landmarks.COUNT;

    /// Of 300 portraits 297 have a face with that score, as many as with 0.5; of 380 crests and logos far fewer do.
    private static final double LEAST_SCORE = 0.6;

    private static final double SAME_FACE = 0.3;
    private static final int MOST = 100;

    private final Graph graph;

    /// @param graph takes (1, 256, 256, 3) and has the four results above
    BlazeFace(Graph graph) {
        this.graph = graph;
    }

    /// @throws IOException if its files are missing
    public static BlazeFace load() throws IOException {
        List<String> outputs = GRIDS.stream()
                .flatMap(grid -> Stream.of(grid.scores(), grid.places()))
                .toList();
        return new BlazeFace(TensorFlowGraph.shipped("blazeface", outputs));
    }

    @Override
    public String name() {
        return "blazeface";
    }

    @Override
    public List<Face> detect(Pixels picture) {
        View view = View.of(picture, SIDE);
        List<Face> found = new ArrayList<>();
        try (NDManager scratch = Torch.manager()) {
            NDArray pixels = view.pixels().array(scratch).expandDims(0);
            NDArray half = scratch.create(127.5f);
            Map<String, NDArray> results = graph.run(pixels.sub(half).div(half), scratch);
            for (Grid grid : GRIDS) {
                float[] scores = requireNonNull(results.get(grid.scores())).toFloatArray();
                float[] places = requireNonNull(results.get(grid.places())).toFloatArray();
                for (int i = 0; i < scores.length; i++) {
                    double score = 1 / (1 + Math.exp(-scores[i]));
                    if (score >= LEAST_SCORE) {
                        Point anchor = grid.anchors().get(i);
                        new Place(view, anchor, places, i * NUMBERS)
                                .face(picture, score)
                                .ifPresent(found::add);
                    }
                }
            }
        }
        return Suppression.blended(found, SAME_FACE, MOST);
    }

    /// What the network says about one anchor.
    ///
    /// @param numbers of all anchors
    /// @param from    where those of this one begin
    private record Place(View view, Point anchor, float[] numbers, int from) {

        /// None if nothing of it lies in the picture.
        Optional<Face> face(Pixels picture, double score) {
            double width = Math.abs(numbers[from + 2]);
            double height = Math.abs(numbers[from + 3]);
            Point corner = point(0, -width / 2, -height / 2);
            Point opposite = point(0, width / 2, height / 2);
            Box box = new Box(corner.x(), corner.y(), opposite.x(), opposite.y())
                    .within(picture.width(), picture.height());
            List<Point> landmarks = new ArrayList<>();
            for (int i = 0; i < Landmarks.COUNT; i++) {
                landmarks.add(point(4 + 2 * i, 0, 0));
            }
            return box.area() > 0 ? Optional.of(new Face(box, Landmarks.of(landmarks), score)) : Optional.empty();
        }

        private Point point(int at, double right, double down) {
            return view.inPicture(anchor.x() + numbers[from + at] + right, anchor.y() + numbers[from + at + 1] + down);
        }
    }

    @Override
    public void close() {
        graph.close();
    }
}
