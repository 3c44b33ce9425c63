package iconograph.models.graphs;

import java.util.Arrays;
import java.util.stream.LongStream;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;

/// Whole numbers out of an array, such as a shape that a graph computes with.
final class WholeNumbers {

    private WholeNumbers() {}

    static LongStream of(NDArray array) {
        return Arrays.stream(array.toType(DataType.INT64, false).toLongArray());
    }

    static long one(NDArray array) {
        return of(array).findFirst().orElseThrow();
    }
}
