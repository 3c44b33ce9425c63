package iconograph.models.graphs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;

/// Reads the constants of a TensorFlow.js model, which stand one behind the other in its `.bin` files.
///
/// Types are float32, int32 and bool; a float32 may be kept in 16 bits, or in 8 or 16 bits between a least value and
/// multiples of a step above it.
///
/// @see <a href="https://github.com/tensorflow/tfjs/blob/master/tfjs-core/src/io/types.ts">the manifest's fields</a>
final class GraphWeights {

    private final NDManager manager;
    private final ByteBuffer bytes;

    /// @param manager owner of the constants
    /// @param bytes   of all files, in the manifest's order
    GraphWeights(NDManager manager, byte[] bytes) {
        this.manager = manager;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// @param manifest the field `weightsManifest`
    /// @throws IOException if there are more bytes, or fewer, than it says
    Map<String, NDArray> read(JsonNode manifest) throws IOException {
        Map<String, NDArray> constants = new LinkedHashMap<>();
        for (JsonNode group : manifest) {
            for (JsonNode weight : group.path("weights")) {
                constants.put(weight.path("name").asText(), constant(weight));
            }
        }
        if (bytes.hasRemaining()) {
            throw new IOException("%,d bytes are left over behind the weights".formatted(bytes.remaining()));
        }
        return constants;
    }

    private NDArray constant(JsonNode weight) throws IOException {
        String name = weight.path("name").asText();
        Shape shape = new Shape();
        for (JsonNode size : weight.path("shape")) {
            shape = shape.add(size.asLong());
        }
        JsonNode packing = weight.path("quantization");
        String type = weight.path("dtype").asText();
        String kept = packing.path("dtype").asText(type);
        int count = Math.toIntExact(shape.size());
        long needed = (long) count * width(name, kept);
        if (needed > bytes.remaining()) {
            throw new IOException("the weights end within '%s': %,d bytes are left of %,d"
                    .formatted(name, bytes.remaining(), needed));
        }
        double least = packing.path("min").asDouble(0);
        double step = packing.path("scale").asDouble(1);
        return switch (type) {
            case "float32" -> manager.create(floats(kept, count, least, step), shape);
            case "int32" -> manager.create(integers(count), shape);
            case "bool" -> manager.create(booleans(count), shape);
            default -> throw new IOException("the weights '%s' are of an unknown type: %s".formatted(name, type));
        };
    }

    private static int width(String name, String kept) throws IOException {
        return switch (kept) {
            case "float32", "int32" -> 4;
            case "float16", "uint16" -> 2;
            case "uint8", "bool" -> 1;
            default -> throw new IOException("the weights '%s' are kept in an unknown way: %s".formatted(name, kept));
        };
    }

    private float[] floats(String kept, int count, double least, double step) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = switch (kept) {
                case "float16" -> Float.float16ToFloat(bytes.getShort());
                case "uint16" -> (float) (least + step * (bytes.getShort() & 0xffff));
                case "uint8" -> (float) (least + step * (bytes.get() & 0xff));
                default -> bytes.getFloat();
            };
        }
        return values;
    }

    private int[] integers(int count) {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = bytes.getInt();
        }
        return values;
    }

    private boolean[] booleans(int count) {
        boolean[] values = new boolean[count];
        for (int i = 0; i < count; i++) {
            values[i] = bytes.get() != 0;
        }
        return values;
    }
}
