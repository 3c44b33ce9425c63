package iconograph.models.blocks.encoder;

import java.util.List;

import iconograph.models.blocks.BrainFloats;

import ai.djl.ndarray.NDManager;

/// The layers of a backbone as they never change, once for all models that [read][Bert#readWith] with them.
///
/// Safe for use by many threads. Where the processor is [fast with them][BrainFloats#areFastHere], weights have 16
/// bits.
public final class FrozenEncoder {

    private final BertSettings size;
    private final boolean brief;
    private final List<FrozenLayer> layers;
    private final LayerProgram program;

    private FrozenEncoder(BertSettings size, boolean brief, List<FrozenLayer> layers) {
        this.size = size;
        this.brief = brief;
        this.layers = layers;
        this.program = new LayerProgram(size, brief);
    }

    /// A copy of an encoder's frozen weights.
    ///
    /// @param manager owner of the copy
    public static FrozenEncoder of(Bert encoder, NDManager manager) {
        return of(encoder, BrainFloats.areFastHere(), manager);
    }

    static FrozenEncoder of(Bert encoder, boolean brief, NDManager manager) {
        return new FrozenEncoder(
                encoder.size(),
                brief,
                encoder.layers().stream()
                        .map(layer -> layer.frozen(brief, manager))
                        .toList());
    }

    BertSettings size() {
        return size;
    }

    boolean isBrief() {
        return brief;
    }

    List<FrozenLayer> layers() {
        return layers;
    }

    LayerProgram program() {
        return program;
    }
}
