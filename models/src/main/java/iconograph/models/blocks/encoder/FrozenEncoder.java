package iconograph.models.blocks.encoder;

import java.util.List;

import ai.djl.ndarray.NDManager;

/// The layers of a backbone as they never change, once for all models that [read][Bert#readWith] with them.
///
/// Safe for use by many threads. Weights are kept as this machine multiplies them fastest.
public final class FrozenEncoder {

    private final BertSettings size;
    private final FrozenFormat format;
    private final List<FrozenLayer> layers;
    private final LayerProgram program;

    private FrozenEncoder(BertSettings size, FrozenFormat format, List<FrozenLayer> layers) {
        this.size = size;
        this.format = format;
        this.layers = layers;
        this.program = new LayerProgram(size, format);
    }

    /// A copy of an encoder's frozen weights.
    ///
    /// @param manager owner of the copy
    public static FrozenEncoder of(Bert encoder, NDManager manager) {
        return of(encoder, FrozenFormat.fastestOn(manager.getDevice()), manager);
    }

    static FrozenEncoder of(Bert encoder, FrozenFormat format, NDManager manager) {
        return new FrozenEncoder(
                encoder.size(),
                format,
                encoder.layers().stream()
                        .map(layer -> layer.frozen(format, manager))
                        .toList());
    }

    BertSettings size() {
        return size;
    }

    FrozenFormat format() {
        return format;
    }

    List<FrozenLayer> layers() {
        return layers;
    }

    LayerProgram program() {
        return program;
    }
}
