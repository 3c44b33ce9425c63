package iconograph.models.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import iconograph.models.graphs.Graph;
import iconograph.models.graphs.OnnxGraph;
import iconograph.models.pictures.Pixels;

import ai.djl.ndarray.NDManager;

/// Tells lines that stand on their heads. Safe for use by many threads.
final class AngleCheck implements AutoCloseable {

    private static final int WIDTH = 192;
    private static final int HEIGHT = 48;
    private static final int AT_ONCE = 16;

    /// How sure it has to be, as most writing stands upright.
    private static final float SURE = 0.9f;

    private final Graph network;

    private AngleCheck(Graph network) {
        this.network = network;
    }

    static AngleCheck open(int threads) throws IOException {
        PublishedFile file = PublishedFile.ANGLE;
        return new AngleCheck(OnnxGraph.of(file.resource(), file.bytes(), threads));
    }

    /// @param lines that lie level
    /// @return of each, whether it is upside down
    List<Boolean> upsideDown(List<Pixels> lines, NDManager scratch) {
        List<Boolean> answers = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            List<Pixels> some = lines.subList(from, Math.min(lines.size(), from + AT_ONCE)).stream()
                    .map(AngleCheck::scaled)
                    .toList();
            try (NDManager passing = scratch.newSubManager()) {
                float[] scores = network.run(ColourPlanes.LINES.of(some, WIDTH, HEIGHT, passing), passing)
                        .values()
                        .iterator()
                        .next()
                        .toFloatArray();
                for (int line = 0; line < some.size(); line++) {
                    answers.add(scores[2 * line + 1] > SURE);
                }
            }
        }
        return answers;
    }

    private static Pixels scaled(Pixels line) {
        double width = Math.ceil((double) HEIGHT * line.width() / line.height());
        return line.scaled((int) Math.clamp(width, 1, WIDTH), HEIGHT);
    }

    @Override
    public void close() {
        network.close();
    }
}
