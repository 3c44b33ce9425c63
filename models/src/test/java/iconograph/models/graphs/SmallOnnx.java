package iconograph.models.graphs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Writes ONNX files of one operation, from `x` to `y`.
public final class SmallOnnx {

    private static final int FLOATS = 1;
    private static final int LONGS = 7;

    private SmallOnnx() {}

    /// Gives its input in another shape.
    public static byte[] reshaping(long[] from, long[] to) {
        byte[] node = join(text(1, "x"), text(1, "shape"), text(2, "y"), text(4, "Reshape"));
        byte[] shape = join(number(1, to.length), number(2, LONGS), packed(7, to), text(8, "shape"));
        byte[] graph = join(
                message(1, node),
                text(2, "small"),
                message(5, shape),
                message(11, value("x", FLOATS, from)),
                message(12, value("y", FLOATS, to)));
        return file(graph);
    }

    /// Gives whole numbers as floats.
    public static byte[] casting(long[] shape) {
        byte[] to = join(text(1, "to"), number(3, FLOATS), number(20, 2));
        byte[] node = join(text(1, "x"), text(2, "y"), text(4, "Cast"), message(5, to));
        return file(join(
                message(1, node),
                text(2, "small"),
                message(11, value("x", LONGS, shape)),
                message(12, value("y", FLOATS, shape))));
    }

    private static byte[] file(byte[] graph) {
        byte[] opset = join(text(1, ""), number(2, 13));
        return join(number(1, 8), message(7, graph), message(8, opset));
    }

    private static byte[] value(String name, int type, long[] shape) {
        byte[] dimensions = join(Arrays.stream(shape)
                .mapToObj(size -> message(1, number(1, size)))
                .toArray(byte[][]::new));
        byte[] tensor = join(number(1, type), message(2, dimensions));
        return join(text(1, name), message(2, message(1, tensor)));
    }

    private static byte[] number(int field, long value) {
        return join(varint((long) field << 3), varint(value));
    }

    private static byte[] text(int field, String text) {
        return message(field, text.getBytes(UTF_8));
    }

    private static byte[] packed(int field, long[] values) {
        return message(
                field, join(Arrays.stream(values).mapToObj(SmallOnnx::varint).toArray(byte[][]::new)));
    }

    private static byte[] message(int field, byte[] bytes) {
        return join(varint((long) field << 3 | 2), varint(bytes.length), bytes);
    }

    private static byte[] varint(long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rest = value;
        while (rest >= 0x80) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>= 7;
        }
        out.write((int) rest);
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
