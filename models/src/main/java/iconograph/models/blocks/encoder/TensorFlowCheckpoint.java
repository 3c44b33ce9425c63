package iconograph.models.blocks.encoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;

/// Reads the weights of a TensorFlow SavedModel without TensorFlow.
///
/// `variables.index` is a LevelDB table from name to a `BundleEntryProto` (type, shape, offset, size); the data file is
/// those bytes, little-endian. Weights are mapped from the file, not copied: they cost no heap, and processes share
/// them.
///
/// @see <a href="https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/protobuf/tensor_bundle.proto">the
///     format</a>
public final class TensorFlowCheckpoint implements Checkpoint {

    private static final int FLOAT = 1;

    private final Map<String, Entry> entries;
    private final Path data;
    private final String prefix;
    private final NDManager manager;

    private TensorFlowCheckpoint(Map<String, Entry> entries, Path data, String prefix, NDManager manager) {
        this.entries = entries;
        this.data = data;
        this.prefix = prefix;
        this.manager = manager;
    }

    /// Opens the checkpoint in a SavedModel's folder.
    ///
    /// @param folder  holds `variables/variables.index` and the data file
    /// @param prefix  what all names start with, such as `module/`
    /// @param manager owner of the weights that are read
    /// @throws IllegalArgumentException if the index cannot be understood
    public static TensorFlowCheckpoint open(Path folder, String prefix, NDManager manager) throws IOException {
        Path index = folder.resolve("variables/variables.index");
        Map<String, Entry> entries = new HashMap<>();
        try {
            LevelTable.read(ByteBuffer.wrap(Files.readAllBytes(index))).forEach((name, proto) -> {
                if (!name.isEmpty()) { // the nameless entry describes the file itself
                    entries.put(name, Entry.of(proto));
                }
            });
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
            throw new IllegalArgumentException(
                    "%s is not a checkpoint's index: %s".formatted(index, e.getMessage()), e);
        }
        return new TensorFlowCheckpoint(
                entries, folder.resolve("variables/variables.data-00000-of-00001"), prefix, manager);
    }

    @Override
    public NDArray read(String name) {
        @Nullable Entry entry = entries.get(prefix + name);
        if (entry == null) {
            throw new IllegalArgumentException("the checkpoint %s has no weight %s%s".formatted(data, prefix, name));
        }
        return manager.create(mapped(entry), new Shape(entry.shape()), DataType.FLOAT32);
    }

    private ByteBuffer mapped(Entry entry) {
        try (FileChannel file = FileChannel.open(data)) {
            if (entry.offset() + entry.size() > file.size()) {
                throw new IllegalArgumentException(data + " is shorter than its index says");
            }
            return file.map(MapMode.READ_ONLY, entry.offset(), entry.size()).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + data, e);
        }
    }

    /// Where one weight lies. Sizes and offsets are bytes.
    private record Entry(long[] shape, long offset, long size) {

        static Entry of(ByteBuffer proto) {
            long type = 0;
            long shard = 0;
            long offset = 0;
            long size = 0;
            List<Long> shape = List.of();
            while (proto.hasRemaining()) {
                long tag = WireFormat.varint(proto);
                switch ((int) (tag >> 3)) {
                    case 1 -> type = WireFormat.varint(proto);
                    case 2 -> shape = shapeOf(WireFormat.bytes(proto, WireFormat.varint(proto)));
                    case 3 -> shard = WireFormat.varint(proto);
                    case 4 -> offset = WireFormat.varint(proto);
                    case 5 -> size = WireFormat.varint(proto);
                    default -> WireFormat.skip(proto, (int) tag & 7);
                }
            }
            long values = shape.stream().reduce(1L, Math::multiplyExact);
            if (type != FLOAT || shard != 0 || offset < 0 || size != values * Float.BYTES) {
                throw new IllegalArgumentException(
                        "a weight of type %d, shape %s, %d bytes in shard %d".formatted(type, shape, size, shard));
            }
            return new Entry(shape.stream().mapToLong(Long::longValue).toArray(), offset, size);
        }

        private static List<Long> shapeOf(ByteBuffer proto) {
            List<Long> shape = new ArrayList<>();
            while (proto.hasRemaining()) {
                long tag = WireFormat.varint(proto);
                if (tag >> 3 == 2) {
                    shape.add(sizeOf(WireFormat.bytes(proto, WireFormat.varint(proto))));
                } else {
                    WireFormat.skip(proto, (int) tag & 7);
                }
            }
            return shape;
        }

        private static long sizeOf(ByteBuffer proto) {
            long size = 0;
            while (proto.hasRemaining()) {
                long tag = WireFormat.varint(proto);
                if (tag >> 3 == 1) {
                    size = WireFormat.varint(proto);
                } else {
                    WireFormat.skip(proto, (int) tag & 7);
                }
            }
            return size;
        }
    }
}
