package iconograph.models.blocks.encoder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/// Reads an uncompressed LevelDB table: a sorted list of keys and values, in which a key is written as what it shares
/// with the key before it and what is new.
///
/// The last 48 bytes name the index block, the index block names the data blocks, and these hold the entries.
///
/// @see <a href="https://github.com/google/leveldb/blob/main/doc/table_format.md">LevelDB's table format</a>
final class LevelTable {

    private static final int FOOTER = 48;
    private static final long MAGIC = 0xdb4775248b80fb57L;

    private final ByteBuffer file;

    private LevelTable(ByteBuffer file) {
        this.file = file;
    }

    /// @return the values by key, in the order of the table
    /// @throws IllegalArgumentException if it is no such table, or is compressed or cut off
    static Map<String, ByteBuffer> read(ByteBuffer bytes) {
        ByteBuffer file = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (file.limit() < FOOTER || file.getLong(file.limit() - Long.BYTES) != MAGIC) {
            throw new IllegalArgumentException("not a LevelDB table");
        }
        try {
            return new LevelTable(file).entries();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException e) {
            throw new IllegalArgumentException("a damaged LevelDB table", e);
        }
    }

    private Map<String, ByteBuffer> entries() {
        Map<String, ByteBuffer> entries = new LinkedHashMap<>();
        file.position(file.limit() - FOOTER);
        block(file); // of filters, which tables of checkpoints leave empty
        entriesOf(block(file), (lastKey, place) -> entriesOf(block(place), entries::put));
        return entries;
    }

    /// The block that lies where `place` says: an offset and a length.
    private ByteBuffer block(ByteBuffer place) {
        long offset = WireFormat.varint(place);
        long length = WireFormat.varint(place);
        if (offset < 0 || length < Integer.BYTES || offset + length >= file.limit()) {
            throw new IllegalArgumentException("a block of %d bytes at %d is cut off".formatted(length, offset));
        }
        if (file.get((int) (offset + length)) != 0) {
            throw new IllegalArgumentException("compressed tables are not read");
        }
        return file.slice((int) offset, (int) length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void entriesOf(ByteBuffer block, BiConsumer<String, ByteBuffer> take) {
        int restarts = block.getInt(block.limit() - Integer.BYTES);
        int end = block.limit() - Integer.BYTES - Math.multiplyExact(restarts, Integer.BYTES);
        ByteBuffer entries = block.slice(0, end);
        byte[] key = {};
        while (entries.hasRemaining()) {
            int shared = (int) WireFormat.varint(entries);
            int unshared = (int) WireFormat.varint(entries);
            int value = (int) WireFormat.varint(entries);
            key = joined(key, shared, WireFormat.bytes(entries, unshared));
            take.accept(new String(key, UTF_8), WireFormat.bytes(entries, value));
        }
    }

    private static byte[] joined(byte[] before, int shared, ByteBuffer added) {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        key.write(before, 0, shared);
        while (added.hasRemaining()) {
            key.write(added.get());
        }
        return key.toByteArray();
    }
}
