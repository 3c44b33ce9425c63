package iconograph.models.graphs;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import iconograph.models.Torch;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;

/// An ONNX file, run by ONNX Runtime on the processor.
///
/// @see <a href="https://onnx.ai/onnx/repo-docs/IR.html">the format</a>
public final class OnnxGraph implements Graph {

    private final String name;
    private final Model model;
    private final List<String> inputs;

    private OnnxGraph(String name, Model model) {
        this.name = name;
        this.model = model;
        this.inputs = List.copyOf(model.getBlock().describeInput().keys());
    }

    /// @param name    for messages
    /// @param file    the whole file
    /// @param threads that compute together, at least 1
    /// @throws IOException if it is no ONNX file, or has operations that the engine does not know
    public static OnnxGraph of(String name, byte[] file, int threads) throws IOException {
        Torch.engine();
        Model model = Model.newInstance(name, "OnnxRuntime");
        try {
            model.load(
                    new ByteArrayInputStream(file),
                    Map.of("intraOpNumThreads", Integer.toString(threads), "interOpNumThreads", "1"));
            return new OnnxGraph(name, model);
        } catch (EngineException | MalformedModelException e) {
            model.close();
            throw new IOException("cannot load the ONNX model %s: %s".formatted(name, e.getMessage()), e);
        }
    }

    @Override
    public List<String> inputs() {
        return inputs;
    }

    @Override
    public Map<String, NDArray> run(Map<String, NDArray> given, NDManager scratch) {
        if (!given.keySet().equals(Set.copyOf(inputs))) {
            throw new IllegalArgumentException("%s takes %s, not %s".formatted(name, inputs, given.keySet()));
        }
        NDList arrays = new NDList();
        for (String input : inputs) {
            arrays.add(requireNonNull(given.get(input)));
        }
        // The engine puts its results among what lives as long as the model does.
        try (NDList results =
                model.getBlock().forward(new ParameterStore(model.getNDManager(), false), arrays, false)) {
            Map<String, NDArray> named = new LinkedHashMap<>();
            for (NDArray result : results) {
                named.put(
                        result.getName(),
                        scratch.create(result.toByteBuffer(), result.getShape(), result.getDataType()));
            }
            return named;
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
