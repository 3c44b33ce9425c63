package iconograph.models.blocks.encoder;

import ai.djl.ndarray.NDArray;

/// Named weights that somebody else trained, in TensorFlow's names and shapes: kernels are (in, out).
public interface Checkpoint {

    /// @param name such as `bert/encoder/layer_0/output/dense/kernel`
    /// @return the weight; do not write to it
    /// @throws IllegalArgumentException if there is no weight of that name
    NDArray read(String name);
}
