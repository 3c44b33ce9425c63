package iconograph.models.writing;

import java.io.IOException;
import java.util.List;

import iconograph.models.graphs.Graph;
import iconograph.models.graphs.OnnxGraph;
import iconograph.models.pictures.Pixels;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/// Finds where in a picture there are lines of writing. Safe for use by many threads.
final class LineFinder implements AutoCloseable {

    private static final int LONGEST_SIDE = 1280;

    /// Small writing is found more exactly where the picture is enlarged.
    private static final double MOST_ENLARGED = 1.5;

    private static final int STRIDE = 32;

    private final Graph network;

    private LineFinder(Graph network) {
        this.network = network;
    }

    static LineFinder open(int threads) throws IOException {
        PublishedFile file = PublishedFile.DETECTION;
        return new LineFinder(OnnxGraph.of(file.resource(), file.bytes(), threads));
    }

    /// @return outlines in pixels of the picture, each as if it were read from left to right, or downwards if it is
    ///     much higher than wide
    List<Quadrilateral> find(Pixels picture, NDManager scratch) {
        double scale = Math.min(MOST_ENLARGED, (double) LONGEST_SIDE / Math.max(picture.width(), picture.height()));
        int width = sideFor(scale * picture.width());
        int height = sideFor(scale * picture.height());
        NDArray input = ColourPlanes.DETECTION.of(List.of(picture.scaled(width, height)), width, height, scratch);
        NDArray map = network.run(input, scratch).values().iterator().next();
        double across = (double) picture.width() / width;
        double down = (double) picture.height() / height;
        return new LineMap(map.toFloatArray(), width)
                .regions().stream()
                        .map(region -> directed(region.outline().times(across, down)))
                        .toList();
    }

    private static int sideFor(double length) {
        return Math.max(STRIDE, (int) Math.round(length / STRIDE) * STRIDE);
    }

    private static Quadrilateral directed(Quadrilateral outline) {
        return outline.height() >= 1.5 * outline.width() ? outline.readDownwards() : outline;
    }

    @Override
    public void close() {
        network.close();
    }
}
