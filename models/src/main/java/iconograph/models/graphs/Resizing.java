package iconograph.models.graphs;

import java.util.Map;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/// Makes feature maps larger or smaller, in one of TensorFlow's three ways of laying the new places over the old ones.
final class Resizing {

    private Resizing() {}

    static Map<String, GraphOperation> all() {
        return Map.of(
                "ResizeBilinear", GraphOperation.of(Resizing::bilinear),
                "ResizeNearestNeighbor", GraphOperation.of(Resizing::nearest));
    }

    private static NDArray bilinear(GraphNode node, NDList inputs) {
        long[] size = WholeNumbers.of(inputs.get(1)).toArray();
        NDArray picture = inputs.get(0);
        return mixed(
                mixed(picture, 1, Places.of(node, picture.getShape().get(1), size[0])),
                2,
                Places.of(node, picture.getShape().get(2), size[1]));
    }

    private static NDArray mixed(NDArray picture, int axis, Places places) {
        NDManager scratch = picture.getManager();
        Shape column = axis == 1 ? new Shape(1, -1, 1, 1) : new Shape(1, 1, -1, 1);
        NDArray share = scratch.create(places.shares()).reshape(column);
        NDArray before = chosen(picture, axis, places.before());
        NDArray behind = chosen(picture, axis, places.behind());
        return before.add(behind.sub(before).mul(share));
    }

    private static NDArray nearest(GraphNode node, NDList inputs) {
        long[] size = WholeNumbers.of(inputs.get(1)).toArray();
        NDArray picture = inputs.get(0);
        NDArray rows = chosen(
                picture, 1, Places.of(node, picture.getShape().get(1), size[0]).nearest(node));
        return chosen(
                rows, 2, Places.of(node, picture.getShape().get(2), size[1]).nearest(node));
    }

    private static NDArray chosen(NDArray picture, int axis, long[] places) {
        NDArray chosen = picture.getManager().create(places);
        return picture.get(new NDIndex(axis == 1 ? ":, {}" : ":, :, {}", chosen));
    }

    /// Where the new places lie among the old ones.
    ///
    /// @param before the old place at or before each
    /// @param behind the next one
    /// @param shares how far it lies between them, in [0, 1)
    private record Places(long[] before, long[] behind, float[] shares) {

        static Places of(GraphNode node, long oldLength, long newLength) {
            boolean corners = node.isSet("align_corners") && newLength > 1;
            double step = corners ? (oldLength - 1.0) / (newLength - 1) : (double) oldLength / newLength;
            double offset = node.isSet("half_pixel_centers") ? 0.5 : 0;
            int count = Math.toIntExact(newLength);
            Places places = new Places(new long[count], new long[count], new float[count]);
            for (int i = 0; i < count; i++) {
                double place = Math.max(0, (i + offset) * step - offset);
                long whole = Math.min((long) place, oldLength - 1);
                places.before[i] = whole;
                places.behind[i] = Math.min(whole + 1, oldLength - 1);
                places.shares[i] = (float) Math.min(place - whole, 1);
            }
            return places;
        }

        /// TensorFlow rounds down, unless corners are to meet.
        long[] nearest(GraphNode node) {
            if (node.isSet("half_pixel_centers")) {
                throw node.refused("takes the nearest of pixels by their centres");
            }
            long[] nearest = before.clone();
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = node.isSet("align_corners") && shares[i] >= 0.5 ? behind[i] : before[i];
            }
            return nearest;
        }
    }
}
