package iconograph.models.blocks.encoder;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// What a model has learned for an encoder layer: thin products beside the frozen ones, as [LayerProgram] takes them.
///
/// @param queryKeyValue of the three together
record LayerChange(Thin queryKeyValue, Thin attended, Thin wide, Thin narrow) {

    /// @param down (R, I)
    /// @param up   (R, O), with the scale worked in
    record Thin(NDArray down, NDArray up) {}

    /// Of one frozen product that stands for several, which see the same: their bottlenecks lie side by side.
    ///
    /// @param parts   the linear layers that are one product
    /// @param format  of what they are added to
    /// @param manager owner of the result
    static Thin of(List<AdaptedLinear> parts, FrozenFormat format, NDManager manager) {
        try (NDManager scratch = manager.newSubManager()) {
            NDArray down = joined(parts.stream().map(part -> part.down(scratch)).toList(), 0);
            long width = parts.stream().mapToLong(AdaptedLinear::width).sum();
            NDArray up = null;
            long before = 0;
            for (AdaptedLinear part : parts) {
                NDArray own = part.up(scratch);
                NDArray left = scratch.zeros(new Shape(own.getShape().get(0), before));
                NDArray right = scratch.zeros(new Shape(own.getShape().get(0), width - before - part.width()));
                NDArray row = left.concat(own, 1).concat(right, 1);
                up = up == null ? row : up.concat(row, 0);
                before += part.width();
            }
            return new Thin(kept(down, format, manager), kept(java.util.Objects.requireNonNull(up), format, manager));
        }
    }

    private static NDArray joined(List<NDArray> arrays, int axis) {
        return arrays.stream()
                .reduce((first, second) -> first.concat(second, axis))
                .orElseThrow();
    }

    private static NDArray kept(NDArray array, FrozenFormat format, NDManager manager) {
        NDArray kept = format.thin(array);
        kept.attach(manager);
        return kept;
    }
}
