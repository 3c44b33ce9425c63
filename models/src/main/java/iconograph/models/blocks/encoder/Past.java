package iconograph.models.blocks.encoder;

import java.util.List;
import java.util.stream.Stream;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/// What an encoder keeps of pieces that it has read, so that those that follow can be [read alone][Bert#readAfter]:
/// the keys and values of each layer.
///
/// It holds for as long as the earlier pieces see none of the later ones.
///
/// @param layers each (2, B, heads, P, width)
public record Past(List<NDArray> layers) implements AutoCloseable {

    public Past {
        layers = List.copyOf(layers);
    }

    /// That of inputs in which nothing was read yet.
    ///
    /// @param manager owner of the result
    public static Past none(BertSettings size, long inputs, NDManager manager) {
        Shape shape = new Shape(2, inputs, size.heads(), 0, size.hidden() / size.heads());
        return new Past(
                Stream.generate(() -> manager.zeros(shape)).limit(size.layers()).toList());
    }

    /// A copy of the past of some inputs: of their first pieces.
    ///
    /// @param inputs  in the new order; one may come several times
    /// @param pieces  at most as many as were read
    /// @param manager owner of the result
    public Past of(int[] inputs, long pieces, NDManager manager) {
        NDArray chosen = manager.create(inputs);
        return new Past(layers.stream()
                .map(layer -> {
                    NDArray kept = layer.get(new NDIndex(":, :, :, :" + pieces)).get(new NDIndex(":, {}", chosen));
                    kept.attach(manager);
                    return kept;
                })
                .toList());
    }

    @Override
    public void close() {
        layers.forEach(NDArray::close);
    }
}
