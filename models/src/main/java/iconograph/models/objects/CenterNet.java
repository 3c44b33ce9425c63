package iconograph.models.objects;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import iconograph.models.Torch;
import iconograph.models.graphs.Graph;
import iconograph.models.graphs.TensorFlowGraph;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;

/// Finds things of COCO's 80 kinds: each is a peak on a map of centres, and a width and a height there.
///
/// The network is MobileNetV3 with a feature pyramid, 512 by 512 pixels, in TensorFlow.js format (MIT licence).
///
/// @see <a href="https://arxiv.org/abs/1904.07850">Zhou et al. 2019, Objects as points</a>
public final class CenterNet implements ObjectDetector, Viewer {

    /// Pixels to a side, as the network takes them.
    private static final int SIDE = 512;

    private static final String FOUND = "tower_0/detections";
    private static final String TRUNK = "tower_0/extern1/hard_swish/mul_1";
    private static final String HEAD = "tower_0/CenternetHead/mul";
    private static final String CENTRES = "tower_0/keypoints";
    private static final int NUMBERS = 6;

    /// Peaks beside each other are seldom of two things.
    private static final double OVERLAP = 0.6;

    private final Graph graph;

    private CenterNet(Graph graph) {
        this.graph = graph;
    }

    /// @throws IOException if its files are missing
    public static CenterNet load() throws IOException {
        return new CenterNet(TensorFlowGraph.shipped("centernet", List.of(FOUND, TRUNK, HEAD, CENTRES)));
    }

    @Override
    public String name() {
        return "centernet";
    }

    @Override
    public List<Detection> detect(Pixels picture) {
        try (NDManager scratch = Torch.manager()) {
            return detections(run(picture, scratch), picture);
        }
    }

    /// Likewise, and what the network knows of each part of the picture.
    @Override
    public View view(Pixels picture) {
        try (NDManager scratch = Torch.manager()) {
            Map<String, NDArray> results = run(picture, scratch);
            NDArray cells = NDArrays.concat(
                    new NDList(
                            requireNonNull(results.get(TRUNK)),
                            byCell(requireNonNull(results.get(HEAD)), false),
                            byCell(requireNonNull(results.get(CENTRES)), true)),
                    3);
            return new View(picture.width(), picture.height(), detections(results, picture), cells.toFloatArray());
        }
    }

    private Map<String, NDArray> run(Pixels picture, NDManager scratch) {
        return graph.run(picture.scaled(SIDE, SIDE).array(scratch).expandDims(0), scratch);
    }

    /// The mean or the largest of what falls into a cell.
    ///
    /// @param map (1, H, W, C), H and W being multiples of the view's rows
    private static NDArray byCell(NDArray map, boolean largest) {
        Shape window =
                new Shape(map.getShape().get(1) / View.ROWS, map.getShape().get(2) / View.ROWS);
        NDArray channelsFirst = map.transpose(0, 3, 1, 2);
        Shape none = new Shape(0, 0);
        NDArray cells = largest
                ? Pool.maxPool2d(channelsFirst, window, window, none, false)
                : Pool.avgPool2d(channelsFirst, window, window, none, false, false);
        return cells.transpose(0, 2, 3, 1);
    }

    private static List<Detection> detections(Map<String, NDArray> results, Pixels picture) {
        return detections(requireNonNull(results.get(FOUND)).toFloatArray(), picture);
    }

    /// @param found left, top, right, bottom, score and class of each
    private static List<Detection> detections(float[] found, Pixels picture) {
        List<Detection> detections = new ArrayList<>();
        for (int i = 0; i < found.length; i += NUMBERS) {
            if (found[i] < found[i + 2] && found[i + 1] < found[i + 3]) {
                Box box = new Box(found[i], found[i + 1], found[i + 2], found[i + 3])
                        .times((double) picture.width() / SIDE, (double) picture.height() / SIDE)
                        .within(picture.width(), picture.height());
                if (box.area() > 0) {
                    detections.add(new Detection(CocoKinds.names().get((int) found[i + 5]), box, found[i + 4]));
                }
            }
        }
        return Suppression.of(detections, OVERLAP);
    }

    @Override
    public void close() {
        graph.close();
    }
}
