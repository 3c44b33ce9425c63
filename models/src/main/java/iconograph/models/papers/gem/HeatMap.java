package iconograph.models.papers.gem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.models.grounding.Scene;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;

/// How much each cell of a picture speaks for its being what a phrase is about: what the phrase's words look at there,
/// times how much that raises the match of sentence and picture.
///
/// @param cells row by row, at least 0
/// @see <a href="https://arxiv.org/abs/1610.02391">Selvaraju et al. 2017, Grad-CAM</a>
record HeatMap(double[] cells) {

    /// Stands for a detector's score where nothing was detected.
    private static final double UNDETECTED = 0.1;

    /// @param attention (words, cells)
    /// @param gradient  (words, cells), of the match with respect to the attention
    /// @param first     the first word of the phrase
    /// @param words     how many it has
    static HeatMap of(float[] attention, float[] gradient, int first, int words) {
        double[] cells = new double[View.ROWS * View.ROWS];
        for (int word = first; word < first + words; word++) {
            for (int cell = 0; cell < cells.length; cell++) {
                int at = word * cells.length + cell;
                cells[cell] += attention[at] * Math.max(0, gradient[at]);
            }
        }
        return new HeatMap(cells);
    }

    /// The hottest cell.
    int peak() {
        return IntStream.range(0, cells.length)
                .boxed()
                .max(Comparator.comparingDouble(cell -> cells[cell]))
                .orElseThrow();
    }

    /// A region, and the share of the heat within it times how surely a detector saw it.
    record Candidate(int region, double score) {}

    /// The regions around the peak, the best first; one at least, since all of the picture is a region.
    List<Candidate> around(Scene scene) {
        double x = (peak() % View.ROWS + 0.5) / View.ROWS;
        double y = (peak() / View.ROWS + 0.5) / View.ROWS;
        double all = Math.max(Arrays.stream(cells).sum(), Double.MIN_NORMAL);
        int undetected = scene.regions().size() - scene.seen().size();
        return IntStream.range(0, scene.regions().size())
                .filter(region -> isWithin(x, y, scene.regions().get(region)))
                .mapToObj(region -> new Candidate(
                        region,
                        within(scene.regions().get(region)) / all * (UNDETECTED + seen(scene, region - undetected))))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
    }

    private static boolean isWithin(double x, double y, Box box) {
        return box.left() <= x && x <= box.right() && box.top() <= y && y <= box.bottom();
    }

    private static double seen(Scene scene, int detection) {
        return detection < 0 ? 0 : scene.seen().get(detection).score();
    }

    private double within(Box box) {
        double sum = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            sum += cells[cell]
                    * overlap(cell % View.ROWS, box.left(), box.right())
                    * overlap(cell / View.ROWS, box.top(), box.bottom());
        }
        return sum;
    }

    /// The share of a row, or a column, that lies in a stretch.
    private static double overlap(int row, double start, double end) {
        return Math.max(0, Math.min(end * View.ROWS, row + 1) - Math.max(start * View.ROWS, row));
    }
}
