package iconograph.models.blocks.encoder;

import iconograph.models.blocks.BrainFloats;
import iconograph.models.blocks.PackedHalves;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;

/// How weights that never change are kept for reading, and multiplied with.
enum FrozenFormat {

    /// 32 bits, as they come.
    FULL,

    /// [16 bits, laid out for a processor][PackedHalves].
    PACKED_HALVES,

    /// [16 bits that are multiplied as they are][BrainFloats].
    BRAIN_FLOATS;

    static FrozenFormat fastestOn(Device device) {
        if (BrainFloats.areFastHere()) {
            return BRAIN_FLOATS;
        }
        return !device.isGpu() && PackedHalves.runHere() ? PACKED_HALVES : FULL;
    }

    /// @param weight (O, I) in 32 bits
    /// @return a copy, owned by the weight's manager
    NDArray wide(NDArray weight) {
        return switch (this) {
            case FULL -> weight.duplicate();
            case PACKED_HALVES -> PackedHalves.packed(weight);
            case BRAIN_FLOATS -> BrainFloats.shortened(weight);
        };
    }

    /// Likewise, for what is too thin to be worth packing.
    NDArray thin(NDArray weight) {
        return this == BRAIN_FLOATS ? BrainFloats.shortened(weight) : weight.duplicate();
    }

    /// TorchScript of rows as this format multiplies them.
    String rows(String rows) {
        return this == BRAIN_FLOATS ? "torch.to(%s, 15)".formatted(rows) : rows;
    }

    /// TorchScript of `rows * weight + bias`.
    ///
    /// @param rows as of [#rows]
    /// @param name of the weight and the bias, without `_w` and `_b`
    /// @param changed whether thin products by `_down` and `_up` are added
    String product(String rows, String name, boolean changed) {
        String frozen = this == PACKED_HALVES
                ? PackedHalves.product(rows, name + "_w", name + "_b")
                : "torch.linear(%s, %s_w)".formatted(rows, name);
        String sum = changed
                ? "torch.addmm(%s, torch.linear(%s, %s_down), %s_up)".formatted(frozen, rows, name, name)
                : frozen;
        // A sum of 16 and 32 bits has 32.
        return this == PACKED_HALVES ? sum : "torch.add(%s, %s_b)".formatted(sum, name);
    }
}
