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

/// A file of `torch.jit.save`, run by PyTorch.
///
/// Such a file does not say what its inputs are called, so whoever loads it does. Results are called as the file has
/// them if it gives them by name, otherwise `0`, `1` and so on.
///
/// @see <a href="https://pytorch.org/docs/stable/jit.html">TorchScript</a>
public final class TorchScriptGraph implements Graph {

    private final String name;
    private final Model model;
    private final List<String> inputs;

    private TorchScriptGraph(String name, Model model, List<String> inputs) {
        this.name = name;
        this.model = model;
        this.inputs = inputs;
    }

    /// @param name   for messages
    /// @param file   the whole file
    /// @param inputs what its arguments are to be called, in order
    /// @throws IOException if it is no TorchScript file, or of a version that the engine does not know
    public static TorchScriptGraph of(String name, byte[] file, List<String> inputs) throws IOException {
        Model model;
        try (NDManager computing = Torch.manager()) {
            model = Model.newInstance(name, computing.getDevice(), "PyTorch");
        }
        try {
            model.load(new ByteArrayInputStream(file));
            return new TorchScriptGraph(name, model, List.copyOf(inputs));
        } catch (IOException | MalformedModelException | EngineException e) {
            model.close();
            throw new IOException("cannot load the TorchScript model %s: %s".formatted(name, e.getMessage()), e);
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
        NDList arguments = new NDList();
        inputs.forEach(input -> arguments.add(requireNonNull(given.get(input))));
        NDList results;
        try {
            results = model.getBlock().forward(new ParameterStore(scratch, false), arguments, false);
        } catch (EngineException e) {
            throw new IllegalStateException("%s failed: %s".formatted(name, e.getMessage()), e);
        }
        results.attach(scratch);
        Map<String, NDArray> named = new LinkedHashMap<>();
        for (NDArray result : results) {
            String own = result.getName();
            named.put(own == null ? Integer.toString(named.size()) : own, result);
        }
        return named;
    }

    @Override
    public void close() {
        model.close();
    }
}
