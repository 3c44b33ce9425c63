package iconograph.models.graphs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/// What changes shapes and types, and chooses among values.
final class Rearrangements {

    private Rearrangements() {}

    static Map<String, GraphOperation> all() {
        Map<String, GraphOperation> all = new HashMap<>();
        all.put("Identity", GraphOperation.of((node, inputs) -> inputs.get(0).duplicate()));
        all.put("Cast", GraphOperation.of((node, inputs) -> inputs.get(0).toType(type(node, "DstT"), true)));
        all.put("Shape", GraphOperation.of((node, inputs) -> shape(inputs.get(0))));
        all.put("Reshape", GraphOperation.of(Rearrangements::reshaped));
        all.put("ExpandDims", GraphOperation.of(Rearrangements::expanded));
        all.put("Squeeze", GraphOperation.of(Rearrangements::squeezed));
        all.put("Transpose", GraphOperation.of(Rearrangements::transposed));
        all.put("ConcatV2", GraphOperation.of(Rearrangements::joined));
        all.put("Pack", GraphOperation.of((node, inputs) -> NDArrays.stack(inputs, node.number("axis", 0))));
        all.put("Pad", GraphOperation.of(Rearrangements::padded));
        all.put("PadV2", GraphOperation.of(Rearrangements::padded));
        all.put("GatherV2", GraphOperation.of(Rearrangements::gathered));
        all.put("StridedSlice", GraphOperation.of(Rearrangements::sliced));
        all.put("TopKV2", (node, inputs) -> {
            NDList best = inputs.get(0).topK((int) WholeNumbers.one(inputs.get(1)), -1, true, true);
            return new NDList(best.get(0), best.get(1));
        });
        return all;
    }

    private static DataType type(GraphNode node, String attribute) {
        String name = node.attributes().containsKey(attribute)
                ? String.valueOf(node.attributes().get(attribute)).replaceAll(".*\"(DT_[A-Z0-9]+)\".*", "$1")
                : "none";
        return switch (name) {
            case "DT_FLOAT" -> DataType.FLOAT32;
            case "DT_INT32" -> DataType.INT32;
            case "DT_BOOL" -> DataType.BOOLEAN;
            default -> throw node.refused("converts to " + name);
        };
    }

    private static NDArray shape(NDArray array) {
        return array.getManager().create(array.getShape().getShape()).toType(DataType.INT32, false);
    }

    private static NDArray reshaped(GraphNode node, NDList inputs) {
        return inputs.get(0).reshape(new Shape(WholeNumbers.of(inputs.get(1)).toArray()));
    }

    private static NDArray expanded(GraphNode node, NDList inputs) {
        return inputs.get(0).expandDims((int) WholeNumbers.one(inputs.get(1)));
    }

    private static NDArray squeezed(GraphNode node, NDList inputs) {
        int[] axes = node.numbers("squeeze_dims").stream()
                .mapToInt(Integer::intValue)
                .toArray();
        return axes.length == 0 ? inputs.get(0).squeeze() : inputs.get(0).squeeze(axes);
    }

    private static NDArray transposed(GraphNode node, NDList inputs) {
        return inputs.get(0)
                .transpose(WholeNumbers.of(inputs.get(1))
                        .mapToInt(Math::toIntExact)
                        .toArray());
    }

    private static NDArray joined(GraphNode node, NDList inputs) {
        int last = inputs.size() - 1;
        int axis = (int) WholeNumbers.one(inputs.get(last));
        int dimensions = inputs.get(0).getShape().dimension();
        return NDArrays.concat(inputs.subNDList(0, last), axis < 0 ? axis + dimensions : axis);
    }

    /// The border is given as (dimensions, 2): before and behind.
    private static NDArray padded(GraphNode node, NDList inputs) {
        long[] borders = WholeNumbers.of(inputs.get(1)).toArray();
        double filling = inputs.size() > 2
                ? inputs.get(2).toType(DataType.FLOAT32, false).getFloat()
                : 0;
        long[] fromLast = new long[borders.length];
        for (int i = 0; i < borders.length; i += 2) {
            fromLast[i] = borders[borders.length - 2 - i];
            fromLast[i + 1] = borders[borders.length - 1 - i];
        }
        return JniUtils.pad((PtNDArray) inputs.get(0), fromLast, filling);
    }

    private static NDArray gathered(GraphNode node, NDList inputs) {
        if (node.number("batch_dims", 0) != 0 || WholeNumbers.one(inputs.get(2)) != 0) {
            throw node.refused("gathers along another axis than the first");
        }
        NDArray places = inputs.get(1).toType(DataType.INT64, false);
        return inputs.get(0).get(new NDIndex("{}", places));
    }

    private static NDArray sliced(GraphNode node, NDList inputs) {
        if (node.number("ellipsis_mask", 0) != 0 || node.number("new_axis_mask", 0) != 0) {
            throw node.refused("adds axes or leaves some out by an ellipsis");
        }
        long[] begin = WholeNumbers.of(inputs.get(1)).toArray();
        long[] end = WholeNumbers.of(inputs.get(2)).toArray();
        List<Long> strides = WholeNumbers.of(inputs.get(3)).boxed().toList();
        NDIndex index = new NDIndex();
        for (int axis = 0; axis < begin.length; axis++) {
            long length = inputs.get(0).getShape().get(axis);
            boolean fromStart = (node.number("begin_mask", 0) >> axis & 1) == 1;
            boolean toEnd = (node.number("end_mask", 0) >> axis & 1) == 1;
            long from = fromStart ? 0 : begin[axis] < 0 ? begin[axis] + length : begin[axis];
            if ((node.number("shrink_axis_mask", 0) >> axis & 1) == 1) {
                index.addIndices(from);
                continue;
            }
            if (strides.get(axis) < 1) {
                throw node.refused("goes backwards");
            }
            long to = toEnd ? length : end[axis] < 0 ? end[axis] + length : end[axis];
            index.addSliceDim(from, Math.min(to, length), strides.get(axis));
        }
        return inputs.get(0).get(index);
    }
}
