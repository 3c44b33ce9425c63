package iconograph.models.graphs;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import iconograph.models.Torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// A TensorFlow.js graph model, run node by node by PyTorch's operations.
///
/// Only nodes that the results need are run, and what no later node needs is given back at once.
///
/// @see <a href="https://www.tensorflow.org/js/guide/saved_model">the format</a>
public final class TensorFlowGraph implements Graph {

    private static final Map<String, GraphOperation> OPERATIONS = operations();

    private final NDManager manager;
    private final Map<String, NDArray> constants;
    private final List<GraphNode> nodes;
    private final List<String> inputs;
    private final List<String> outputs;
    private final Map<String, Integer> lastUse;

    private TensorFlowGraph(
            NDManager manager, Map<String, NDArray> constants, List<GraphNode> nodes, List<String> outputs) {
        this.manager = manager;
        this.constants = constants;
        this.nodes = nodes;
        this.outputs = outputs;
        this.inputs = nodes.stream()
                .filter(node -> node.operation().equals("Placeholder"))
                .map(GraphNode::name)
                .toList();
        this.lastUse = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            for (String input : nodes.get(i).inputs()) {
                lastUse.put(nodeOf(input), i);
            }
        }
        outputs.forEach(output -> lastUse.put(nodeOf(output), nodes.size()));
    }

    private static Map<String, GraphOperation> operations() {
        Map<String, GraphOperation> all = new HashMap<>();
        all.putAll(Convolutions.all());
        all.putAll(Activations.all());
        all.putAll(Arithmetic.all());
        all.putAll(Rearrangements.all());
        all.putAll(Resizing.all());
        return Map.copyOf(all);
    }

    /// @param name     for messages
    /// @param topology the `.json` file
    /// @param weights  the `.bin` file, or all of them one behind the other
    /// @param outputs  names of nodes whose results are wanted
    /// @throws IOException if the files do not fit each other, or have an operation that is not known here
    public static TensorFlowGraph of(String name, byte[] topology, byte[] weights, List<String> outputs)
            throws IOException {
        Torch.engine();
        NDManager manager = Torch.manager();
        try {
            JsonNode file = new ObjectMapper().readTree(topology);
            List<GraphNode> all = nodes(file.path("modelTopology").path("node"));
            List<GraphNode> needed = needed(all, outputs);
            refuseUnknown(needed);
            Map<String, NDArray> constants = new GraphWeights(manager, weights).read(file.path("weightsManifest"));
            refuseMissing(needed, constants);
            List<GraphNode> run = needed.stream()
                    .filter(node -> !node.operation().equals("Const"))
                    .toList();
            return new TensorFlowGraph(manager, constants, run, List.copyOf(outputs));
        } catch (IOException | IllegalArgumentException e) {
            manager.close();
            throw new IOException("cannot load the graph model %s: %s".formatted(name, e.getMessage()), e);
        }
    }

    /// One that is shipped with this program: `blazeface`, `centernet`, `faceres` or `mobileface`.
    ///
    /// @param outputs as above
    /// @throws IOException if its files are missing on the class path
    public static TensorFlowGraph shipped(String name, List<String> outputs) throws IOException {
        return of(name, shippedFile(name + ".json"), shippedFile(name + ".bin"), outputs);
    }

    private static byte[] shippedFile(String file) throws IOException {
        try (InputStream in = TensorFlowGraph.class.getResourceAsStream("/iconograph/models/graphs/" + file)) {
            if (in == null) {
                throw new IOException("%s is not on the class path; the build fetches it".formatted(file));
            }
            return in.readAllBytes();
        }
    }

    private static List<GraphNode> nodes(JsonNode listed) {
        List<GraphNode> nodes = new ArrayList<>();
        for (JsonNode node : listed) {
            List<String> inputs = new ArrayList<>();
            node.path("input").forEach(input -> inputs.add(input.asText()));
            Map<String, JsonNode> attributes = new HashMap<>();
            node.path("attr").properties().forEach(entry -> attributes.put(entry.getKey(), entry.getValue()));
            nodes.add(new GraphNode(node.path("name").asText(), node.path("op").asText(), inputs, attributes));
        }
        return nodes;
    }

    /// Every node before those that work on its result.
    private static List<GraphNode> needed(List<GraphNode> all, List<String> outputs) {
        Map<String, GraphNode> named = new HashMap<>();
        all.forEach(node -> named.put(node.name(), node));
        Map<String, GraphNode> sorted = new LinkedHashMap<>();
        outputs.forEach(output -> addWithInputs(nodeOf(output), named, sorted, new HashSet<>()));
        return List.copyOf(sorted.values());
    }

    /// By hand, as a graph may be deeper than the stack.
    private static void addWithInputs(
            String output, Map<String, GraphNode> named, Map<String, GraphNode> sorted, Set<String> begun) {
        List<String> waiting = new ArrayList<>(List.of(output));
        while (!waiting.isEmpty()) {
            String name = waiting.getLast();
            GraphNode node = named.get(name);
            if (node == null) {
                throw new IllegalArgumentException("there is no node '%s'".formatted(name));
            }
            List<String> missing = node.inputs().stream()
                    .map(TensorFlowGraph::nodeOf)
                    .filter(input -> !sorted.containsKey(input))
                    .toList();
            if (missing.isEmpty()) {
                sorted.put(name, node);
                waiting.removeLast();
            } else if (begun.add(name)) {
                waiting.addAll(missing);
            } else {
                throw new IllegalArgumentException("'%s' works on its own result".formatted(name));
            }
        }
    }

    private static void refuseUnknown(List<GraphNode> nodes) {
        Set<String> unknown = new TreeSet<>();
        for (GraphNode node : nodes) {
            if (!OPERATIONS.containsKey(node.operation()) && !isGiven(node)) {
                unknown.add(node.operation());
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("it has operations that are not known here: %s; known are: %s"
                    .formatted(unknown, new TreeSet<>(OPERATIONS.keySet())));
        }
    }

    private static boolean isGiven(GraphNode node) {
        return node.operation().equals("Placeholder") || node.operation().equals("Const");
    }

    private static void refuseMissing(List<GraphNode> nodes, Map<String, NDArray> constants) {
        for (GraphNode node : nodes) {
            if (node.operation().equals("Const") && !constants.containsKey(node.name())) {
                throw new IllegalArgumentException("there are no weights '%s'".formatted(node.name()));
            }
        }
    }

    /// `name`, `name:1` and, for what only has to come before, `^name`.
    private static String nodeOf(String input) {
        int colon = input.lastIndexOf(':');
        String name = colon < 0 ? input : input.substring(0, colon);
        return name.startsWith("^") ? name.substring(1) : name;
    }

    @Override
    public List<String> inputs() {
        return inputs;
    }

    @Override
    public Map<String, NDArray> run(Map<String, NDArray> given, NDManager scratch) {
        if (!given.keySet().equals(Set.copyOf(inputs))) {
            throw new IllegalArgumentException("the graph takes %s, not %s".formatted(inputs, given.keySet()));
        }
        try (NDManager own = scratch.newSubManager()) {
            Map<String, NDList> results = new HashMap<>();
            for (int i = 0; i < nodes.size(); i++) {
                GraphNode node = nodes.get(i);
                NDArray input = given.get(node.name());
                results.put(node.name(), input == null ? run(node, results, own) : new NDList(owned(input, own)));
                giveBack(node, i, results);
            }
            Map<String, NDArray> wanted = new LinkedHashMap<>();
            for (String output : outputs) {
                NDArray result = result(output, results);
                result.attach(scratch);
                wanted.put(output, result);
            }
            return wanted;
        }
    }

    private NDList run(GraphNode node, Map<String, NDList> results, NDManager own) {
        try (NDManager step = own.newSubManager()) {
            NDList inputs = new NDList();
            for (String input : node.inputs()) {
                if (!input.startsWith("^")) {
                    inputs.add(owned(result(input, results), step));
                }
            }
            NDList result = compute(node, inputs);
            result.attach(own);
            return result;
        }
    }

    private static NDList compute(GraphNode node, NDList inputs) {
        try {
            return requireNonNull(OPERATIONS.get(node.operation())).run(node, inputs);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "%s '%s' failed on %s: %s".formatted(node.operation(), node.name(), shapes(inputs), e.getMessage()),
                    e);
        }
    }

    private static List<Shape> shapes(NDList arrays) {
        return arrays.stream().map(NDArray::getShape).toList();
    }

    /// The same array, so that what is made of it on the way goes with the manager.
    private static NDArray owned(NDArray array, NDManager own) {
        NDArray same = array.reshape(array.getShape());
        same.attach(own);
        return same;
    }

    private NDArray result(String input, Map<String, NDList> results) {
        NDArray constant = constants.get(nodeOf(input));
        if (constant != null) {
            return constant;
        }
        int colon = input.lastIndexOf(':');
        return requireNonNull(results.get(nodeOf(input)))
                .get(colon < 0 ? 0 : Integer.parseInt(input.substring(colon + 1)));
    }

    private void giveBack(GraphNode node, int place, Map<String, NDList> results) {
        for (String input : node.inputs()) {
            String name = nodeOf(input);
            NDList used = results.get(name);
            if (used != null && requireNonNull(lastUse.get(name)) == place) {
                used.close();
                results.remove(name);
            }
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
