package iconograph.models.blocks.encoder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

class LevelTableTest {

    /// A data block with two entries, the second key sharing seven bytes with the first; an index block; no filters.
    private final byte[] table = table((byte) 0);

    @Test
    void readsKeysThatShareTheirBeginning() {
        assertThat(LevelTable.read(ByteBuffer.wrap(table)))
                .hasSize(2)
                .hasEntrySatisfying(
                        "layer_0/bias",
                        value -> assertThat(UTF_8.decode(value).toString()).isEqualTo("first"))
                .hasEntrySatisfying(
                        "layer_0/kernel",
                        value -> assertThat(UTF_8.decode(value).toString()).isEqualTo("second"));
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> LevelTable.read(ByteBuffer.wrap(new byte[100])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a LevelDB table");
    }

    @Test
    void refusesATableWithoutItsBeginning() {
        byte[] end = Arrays.copyOfRange(table, 30, table.length);

        assertThatThrownBy(() -> LevelTable.read(ByteBuffer.wrap(end))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesACompressedTable() {
        assertThatThrownBy(() -> LevelTable.read(ByteBuffer.wrap(table((byte) 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("compressed");
    }

    private static byte[] table(byte compression) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] place = block(file, compression, entry(0, "layer_0/bias", "first"), entry(8, "kernel", "second"));
        byte[] index = block(file, compression, entry(0, "layer_1", new String(place, UTF_8)));
        byte[] filters = block(file, compression);
        ByteBuffer footer = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
        footer.put(filters).put(index).putLong(40, 0xdb4775248b80fb57L);
        file.writeBytes(footer.array());
        return file.toByteArray();
    }

    private static byte[] entry(int shared, String key, String value) {
        ByteArrayOutputStream entry = new ByteArrayOutputStream();
        entry.writeBytes(new byte[] {(byte) shared, (byte) key.length(), (byte) value.length()});
        entry.writeBytes((key + value).getBytes(UTF_8));
        return entry.toByteArray();
    }

    /// @return where the block lies, as the table writes it
    private static byte[] block(ByteArrayOutputStream file, byte compression, byte[]... entries) {
        int offset = file.size();
        for (byte[] entry : entries) {
            file.writeBytes(entry);
        }
        file.writeBytes(new byte[] {0, 0, 0, 0, 1, 0, 0, 0}); // one restart point, at 0
        int length = file.size() - offset;
        file.writeBytes(new byte[] {compression, 0, 0, 0, 0}); // and a checksum
        return new byte[] {(byte) offset, (byte) length};
    }
}
