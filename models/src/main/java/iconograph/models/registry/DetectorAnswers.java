package iconograph.models.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import iconograph.models.objects.Detection;
import iconograph.models.pictures.Box;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// How a detector's arrays are to be understood.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DetectorAnswers.Bins.class, name = "bins"),
    @JsonSubTypes.Type(value = DetectorAnswers.Rows.class, name = "rows")
})
public sealed interface DetectorAnswers {

    /// @param results of the network, in its file's order
    /// @param least   score of what is wanted
    /// @return boxes in pixels of the network's input
    /// @throws IllegalArgumentException if the arrays do not have the shapes that are described
    List<Detection> detections(Map<String, NDArray> results, PictureInput input, List<String> kinds, double least);

    /// Scores and borders for each cell of several grids. A border's distance from the cell's centre is a mean over
    /// bins, in cells, as the network weighs them.
    ///
    /// The network gives scores (1, cells, kinds) grid by grid, from 0 to 1, then bins (1, cells, 4 × bins)
    /// likewise: left, top, right, bottom.
    ///
    /// @param strides pixels to a cell's side, one for each grid
    /// @see <a href="https://arxiv.org/abs/2006.04388">Li et al. 2020, Generalized focal loss</a>
    record Bins(List<Integer> strides) implements DetectorAnswers {

        public Bins {
            strides = List.copyOf(strides);
            if (strides.isEmpty() || strides.stream().anyMatch(stride -> stride < 1)) {
                throw new IllegalArgumentException("strides " + strides);
            }
        }

        @Override
        public List<Detection> detections(
                Map<String, NDArray> results, PictureInput input, List<String> kinds, double least) {
            List<NDArray> arrays = List.copyOf(results.values());
            if (arrays.size() != 2 * strides.size()) {
                throw new IllegalArgumentException("the network gives %d arrays, not two for each of the strides %s"
                        .formatted(arrays.size(), strides));
            }
            List<Detection> found = new ArrayList<>();
            for (int grid = 0; grid < strides.size(); grid++) {
                int stride = strides.get(grid);
                int columns = (input.width() + stride - 1) / stride;
                int rows = (input.height() + stride - 1) / stride;
                NDArray scores = arrays.get(grid);
                NDArray bins = arrays.get(strides.size() + grid);
                refuseUnless(scores, new Shape(1, (long) columns * rows, kinds.size()));
                long count = bins.getShape().get(2) / 4;
                refuseUnless(bins, new Shape(1, (long) columns * rows, 4 * count));
                float[] shares = bins.reshape(new Shape(-1, count)).softmax(1).toFloatArray();
                float[] all = scores.toFloatArray();
                for (int i = 0; i < all.length; i++) {
                    if (all[i] >= least) {
                        int cell = i / kinds.size();
                        Box box = box(shares, cell, (int) count, columns, stride);
                        found.add(new Detection(kinds.get(i % kinds.size()), box, Math.min(1, all[i])));
                    }
                }
            }
            return found;
        }

        private static Box box(float[] shares, int cell, int bins, int columns, int stride) {
            double x = (cell % columns + 0.5) * stride;
            double y = (cell / columns + 0.5) * stride;
            double[] distances = new double[4];
            for (int side = 0; side < 4; side++) {
                for (int bin = 0; bin < bins; bin++) {
                    distances[side] += stride * bin * shares[(4 * cell + side) * bins + bin];
                }
            }
            return new Box(x - distances[0], y - distances[1], x + distances[2], y + distances[3]);
        }
    }

    /// One row for each box: its centre, width and height in pixels, then a score from 0 to 1 for each kind, as YOLOv8
    /// is exported. The one array of the network is (1, boxes, 4 + kinds), or (1, 4 + kinds, boxes).
    ///
    /// @param corners whether the four numbers are left, top, right and bottom instead
    record Rows(boolean corners) implements DetectorAnswers {

        @Override
        public List<Detection> detections(
                Map<String, NDArray> results, PictureInput input, List<String> kinds, double least) {
            NDArray only = results.values().iterator().next();
            int width = 4 + kinds.size();
            Shape shape = only.getShape();
            boolean across = shape.dimension() == 3 && shape.get(2) != width && shape.get(1) == width;
            NDArray rows = across ? only.transpose(0, 2, 1) : only;
            refuseUnless(rows, new Shape(1, across ? shape.get(2) : shape.get(1), width));
            float[] values = rows.toFloatArray();
            List<Detection> found = new ArrayList<>();
            for (int row = 0; row < values.length; row += width) {
                for (int kind = 0; kind < kinds.size(); kind++) {
                    float score = values[row + 4 + kind];
                    if (score >= least) {
                        found.add(new Detection(kinds.get(kind), box(values, row), Math.min(1, score)));
                    }
                }
            }
            return found;
        }

        private Box box(float[] values, int row) {
            double a = values[row];
            double b = values[row + 1];
            double c = values[row + 2];
            double d = values[row + 3];
            return corners
                    ? new Box(Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d))
                    : new Box(a - Math.abs(c) / 2, b - Math.abs(d) / 2, a + Math.abs(c) / 2, b + Math.abs(d) / 2);
        }
    }

    private static void refuseUnless(NDArray array, Shape shape) {
        if (!array.getShape().equals(shape)) {
            throw new IllegalArgumentException("the network gives %s '%s' where %s is described"
                    .formatted(array.getShape(), array.getName(), shape));
        }
    }
}
