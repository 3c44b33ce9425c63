package iconograph.models.graphs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// Writes TensorFlow.js graph models of a few nodes, as files.
public final class SmallGraph {

    private final List<String> nodes = new ArrayList<>();
    private final List<String> weights = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public SmallGraph input(String name) {
        return node("Placeholder", name, List.of(), "");
    }

    /// @param attributes as JSON, without the outer braces
    public SmallGraph node(String operation, String name, List<String> inputs, String attributes) {
        nodes.add("{\"name\": \"%s\", \"op\": \"%s\", \"input\": [%s], \"attr\": {%s}}"
                .formatted(
                        name,
                        operation,
                        inputs.stream().map("\"%s\""::formatted).collect(Collectors.joining(", ")),
                        attributes));
        return this;
    }

    public SmallGraph floats(String name, List<Integer> shape, float... values) {
        ByteBuffer written = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            written.putFloat(value);
        }
        return constant(name, "float32", shape, "", written);
    }

    public SmallGraph integers(String name, List<Integer> shape, int... values) {
        ByteBuffer written = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(written::putInt);
        return constant(name, "int32", shape, "", written);
    }

    public SmallGraph halves(String name, List<Integer> shape, float... values) {
        ByteBuffer written = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            written.putShort(Float.floatToFloat16(value));
        }
        return constant(name, "float32", shape, ", \"quantization\": {\"dtype\": \"float16\"}", written);
    }

    /// Kept in 8 bits: each value is `least` and as many times `step` as its byte says.
    public SmallGraph steps(String name, List<Integer> shape, double least, double step, int... counts) {
        ByteBuffer written = ByteBuffer.allocate(counts.length);
        Arrays.stream(counts).forEach(count -> written.put((byte) count));
        String packing =
                ", \"quantization\": {\"dtype\": \"uint8\", \"min\": %s, \"scale\": %s}".formatted(least, step);
        return constant(name, "float32", shape, packing, written);
    }

    private SmallGraph constant(String name, String type, List<Integer> shape, String packing, ByteBuffer written) {
        weights.add("{\"name\": \"%s\", \"shape\": %s, \"dtype\": \"%s\"%s}".formatted(name, shape, type, packing));
        bytes.writeBytes(written.array());
        return node("Const", name, List.of(), "");
    }

    public byte[] topology() {
        return "{\"modelTopology\": {\"node\": [%s]}, \"weightsManifest\": [{\"weights\": [%s]}]}"
                .formatted(String.join(",\n", nodes), String.join(",\n", weights))
                .getBytes(UTF_8);
    }

    public byte[] weights() {
        return bytes.toByteArray();
    }

    public TensorFlowGraph load(String... outputs) throws IOException {
        return TensorFlowGraph.of("small", topology(), weights(), List.of(outputs));
    }

    /// @return `"name": {"list": {"i": [...]}}`
    static String numbers(String name, int... numbers) {
        return "\"%s\": {\"list\": {\"i\": %s}}"
                .formatted(
                        name,
                        Arrays.stream(numbers).mapToObj("\"%d\""::formatted).toList());
    }

    /// @return `"name": {"s": …}`, as protocol buffers are written in JSON
    static String word(String name, String word) {
        return "\"%s\": {\"s\": \"%s\"}".formatted(name, encoded(word));
    }

    static String words(String name, String... words) {
        return "\"%s\": {\"list\": {\"s\": %s}}"
                .formatted(
                        name,
                        Arrays.stream(words)
                                .map(word -> "\"%s\"".formatted(encoded(word)))
                                .toList());
    }

    private static String encoded(String word) {
        return Base64.getEncoder().encodeToString(word.getBytes(UTF_8));
    }
}
