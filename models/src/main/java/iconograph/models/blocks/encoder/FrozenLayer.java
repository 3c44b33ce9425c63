package iconograph.models.blocks.encoder;

import ai.djl.ndarray.NDArray;

/// The weights of an encoder layer that never change, as [LayerProgram] takes them.
///
/// Query, key and value are one product. Weights are (O, I) and of a [FrozenFormat], biases and norms have 32 bits.
record FrozenLayer(
        NDArray queryKeyValue,
        NDArray queryKeyValueBias,
        NDArray attended,
        NDArray attendedBias,
        NDArray attendedGamma,
        NDArray attendedBeta,
        NDArray wide,
        NDArray wideBias,
        NDArray narrow,
        NDArray narrowBias,
        NDArray narrowGamma,
        NDArray narrowBeta) {}
