package iconograph.models.objects;

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
import ai.djl.ndarray.NDManager;

/// Finds things of COCO's 80 kinds: each is a peak on a map of centres, and a width and a height there.
///
/// The network is MobileNetV3 with a feature pyramid, 512 by 512 pixels, in TensorFlow.js format (MIT licence).
///
/// @see <a href="https://arxiv.org/abs/1904.07850">Zhou et al. 2019, Objects as points</a>
public final class CenterNet implements ObjectDetector {

    /// Pixels to a side, as the network takes them.
    private static final int SIDE = 512;

    private static final String FOUND = "tower_0/detections";
    private static final int NUMBERS = 6;

    /// Peaks beside each other are seldom of two things.
    private static final double OVERLAP = Double.parseDouble(System.getProperty("ov", "0.6"));

    private final Graph graph;

    private CenterNet(Graph graph) {
        this.graph = graph;
    }

    /// @throws IOException if its files are missing
    public static CenterNet load() throws IOException {
        return new CenterNet(TensorFlowGraph.shipped("centernet", List.of(FOUND)));
    }

    @Override
    public String name() {
        return "centernet";
    }

    @Override
    public List<Detection> detect(Pixels picture) {
        try (NDManager scratch = Torch.manager()) {
            NDArray pixels = picture.scaled(SIDE, SIDE).array(scratch).expandDims(0);
            Map<String, NDArray> results = graph.run(pixels, scratch);
            return detections(results.values().iterator().next().toFloatArray(), picture);
        }
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
