package iconograph.models.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/// Numbers in arithmetic that gradients flow through.
///
/// `x.mul(2)` is not safe there: DJL 0.35 makes an array of the 2, gives its memory back at once, and the backward pass
/// reads it later. Sums are safe, since their backward pass needs no number.
public final class Numbers {

    private Numbers() {}

    /// `values * factor`.
    ///
    /// @param scratch lives as long as the gradients are not computed; owns the result
    public static NDArray times(NDArray values, double factor, NDManager scratch) {
        return scratch.create((float) factor).mul(values);
    }
}
