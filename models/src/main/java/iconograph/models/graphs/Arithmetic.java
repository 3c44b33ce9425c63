package iconograph.models.graphs;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;

/// What computes value by value, or sums values up.
final class Arithmetic {

    private Arithmetic() {}

    static Map<String, GraphOperation> all() {
        Map<String, GraphOperation> all = new HashMap<>();
        both(all, "Add", NDArray::add);
        both(all, "AddV2", NDArray::add);
        both(all, "BiasAdd", NDArray::add);
        both(all, "Sub", NDArray::sub);
        both(all, "Mul", NDArray::mul);
        both(all, "RealDiv", NDArray::div);
        both(all, "FloorDiv", Arithmetic::floorDivided);
        both(all, "FloorMod", NDArray::mod);
        both(all, "Maximum", NDArray::maximum);
        both(all, "Minimum", NDArray::minimum);
        both(all, "Pow", NDArray::pow);
        both(all, "Equal", NDArray::eq);
        both(all, "Greater", NDArray::gt);
        each(all, "Abs", NDArray::abs);
        each(all, "Neg", NDArray::neg);
        each(all, "Exp", NDArray::exp);
        each(all, "Sqrt", NDArray::sqrt);
        each(all, "Square", NDArray::square);
        each(all, "Rsqrt", x -> x.getManager().create(1f).div(x.sqrt()));
        all.put("Sum", GraphOperation.of((node, inputs) -> inputs.get(0).sum(axes(inputs), node.isSet("keep_dims"))));
        all.put("Mean", GraphOperation.of(Arithmetic::mean));
        all.put("MatMul", GraphOperation.of(Arithmetic::product));
        all.put("_FusedMatMul", GraphOperation.of(Arithmetic::product));
        return all;
    }

    private static void both(Map<String, GraphOperation> all, String name, BinaryOperator<NDArray> operator) {
        all.put(name, GraphOperation.of((node, inputs) -> operator.apply(inputs.get(0), inputs.get(1))));
    }

    private static void each(Map<String, GraphOperation> all, String name, UnaryOperator<NDArray> operator) {
        all.put(name, GraphOperation.of((node, inputs) -> operator.apply(inputs.get(0))));
    }

    private static NDArray floorDivided(NDArray x, NDArray y) {
        return x.toType(DataType.FLOAT64, false)
                .div(y.toType(DataType.FLOAT64, false))
                .floor()
                .toType(x.getDataType(), false);
    }

    /// One axis after the other, as the engine does no more at once; from the last, so that the others keep their
    /// places.
    private static NDArray mean(GraphNode node, NDList inputs) {
        NDArray mean = inputs.get(0);
        for (int axis : Arrays.stream(axes(inputs))
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList()) {
            mean = mean.mean(new int[] {axis}, node.isSet("keep_dims"));
        }
        return mean;
    }

    /// Counted from the front.
    private static int[] axes(NDList inputs) {
        int dimensions = inputs.get(0).getShape().dimension();
        return WholeNumbers.of(inputs.get(1))
                .mapToInt(axis -> (int) (axis < 0 ? axis + dimensions : axis))
                .toArray();
    }

    private static NDArray product(GraphNode node, NDList inputs) {
        NDArray x = node.isSet("transpose_a") ? inputs.get(0).transpose() : inputs.get(0);
        NDArray y = node.isSet("transpose_b") ? inputs.get(1).transpose() : inputs.get(1);
        NDArray product = x.matMul(y);
        boolean biased = node.words("fused_ops").contains("BiasAdd");
        return Activations.fused(node, inputs, biased ? product.add(inputs.get(2)) : product);
    }
}
