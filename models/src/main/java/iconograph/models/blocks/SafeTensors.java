package iconograph.models.blocks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Named weights in one file: eight bytes that give the header's length, a header in JSON, then the plain numbers.
///
/// @param weights by name
/// @param notes   whatever else is to be kept with them
/// @see <a href="https://github.com/huggingface/safetensors">the format</a>
public record SafeTensors(Map<String, Tensor> weights, Map<String, String> notes) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTES = "__metadata__";
    private static final int LONGEST_HEADER = 10_000_000;

    public SafeTensors {
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        notes = Collections.unmodifiableSortedMap(new TreeMap<>(notes));
    }

    /// Numbers in rows, the last dimension fastest.
    public record Tensor(long[] shape, float[] values) {

        public Tensor {
            long size = 1;
            for (long side : shape) {
                size *= side;
            }
            if (size != values.length) {
                throw new IllegalArgumentException("%d values for %d places".formatted(values.length, size));
            }
        }
    }

    /// How each number is kept.
    public enum Precision {
        /// 16 bits, for shipping.
        F16,
        /// 32 bits, for going on with training.
        F32
    }

    /// Writes the file whole or not at all, also when the process is killed meanwhile.
    public void write(Path file, Precision precision) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            byte[] header = header(precision);
            out.write(little(Long.BYTES).putLong(header.length).array());
            out.write(header);
            for (Tensor tensor : weights.values()) {
                out.write(bytes(tensor.values(), precision));
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private byte[] header(Precision precision) throws JsonProcessingException {
        ObjectNode header = JSON.createObjectNode();
        ObjectNode kept = header.putObject(NOTES);
        notes.forEach(kept::put);
        long offset = 0;
        for (Map.Entry<String, Tensor> weight : weights.entrySet()) {
            long end = offset + weight.getValue().values().length * (precision == Precision.F16 ? 2L : 4L);
            ObjectNode entry = header.putObject(weight.getKey());
            entry.put("dtype", precision.name());
            entry.putPOJO("shape", weight.getValue().shape());
            entry.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        String json = JSON.writeValueAsString(header);
        return (json + " ".repeat((8 - json.getBytes(UTF_8).length % 8) % 8)).getBytes(UTF_8);
    }

    private static byte[] bytes(float[] values, Precision precision) {
        ByteBuffer bytes = little(values.length * (precision == Precision.F16 ? 2 : 4));
        for (float value : values) {
            if (precision == Precision.F16) {
                bytes.putShort(Float.floatToFloat16(value));
            } else {
                bytes.putFloat(value);
            }
        }
        return bytes.array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// @throws IOException if the bytes are no such file
    public static SafeTensors read(byte[] file) throws IOException {
        int length = headerLength(ByteBuffer.wrap(file), file.length);
        JsonNode header = JSON.readTree(file, Long.BYTES, length);
        ByteBuffer data = ByteBuffer.wrap(file)
                .slice(Long.BYTES + length, file.length - Long.BYTES - length)
                .order(ByteOrder.LITTLE_ENDIAN);
        Map<String, Tensor> weights = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : header.properties()) {
            if (!entry.getKey().equals(NOTES)) {
                weights.put(entry.getKey(), tensor(entry.getKey(), entry.getValue(), data));
            }
        }
        return new SafeTensors(weights, notes(header));
    }

    /// The notes alone, without reading the weights.
    ///
    /// @throws IOException if it is no such file
    public static Map<String, String> notesOf(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            int length = headerLength(ByteBuffer.wrap(file.readNBytes(Long.BYTES)), Files.size(path));
            return notes(JSON.readTree(file.readNBytes(length)));
        }
    }

    /// @param size of the whole file, in bytes
    private static int headerLength(ByteBuffer start, long size) throws IOException {
        long length = start.remaining() < Long.BYTES
                ? -1
                : start.order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (length < 2 || length > LONGEST_HEADER || length > size - Long.BYTES) {
            throw new IOException("not a safetensors file");
        }
        return (int) length;
    }

    private static Map<String, String> notes(JsonNode header) {
        Map<String, String> notes = new LinkedHashMap<>();
        header.path(NOTES)
                .properties()
                .forEach(note -> notes.put(note.getKey(), note.getValue().asText()));
        return notes;
    }

    private static Tensor tensor(String name, JsonNode entry, ByteBuffer data) throws IOException {
        long from = entry.path("data_offsets").path(0).asLong(-1);
        long to = entry.path("data_offsets").path(1).asLong(-1);
        int bytes =
                switch (entry.path("dtype").asText()) {
                    case "F16" -> 2;
                    case "F32" -> 4;
                    default -> throw new IOException("weight %s is neither F16 nor F32".formatted(name));
                };
        if (from < 0 || to < from || to > data.limit()) {
            throw new IOException("weight %s is cut off".formatted(name));
        }
        float[] values = new float[(int) (to - from) / bytes];
        for (int i = 0; i < values.length; i++) {
            int at = (int) from + i * bytes;
            values[i] = bytes == 2 ? Float.float16ToFloat(data.getShort(at)) : data.getFloat(at);
        }
        try {
            return new Tensor(JSON.convertValue(entry.path("shape"), long[].class), values);
        } catch (IllegalArgumentException e) {
            throw new IOException("weight %s has not the shape that it says".formatted(name), e);
        }
    }
}
