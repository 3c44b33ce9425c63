package iconograph.models.blocks.encoder;

import java.nio.ByteBuffer;

/// Reads the three shapes of field that protocol buffers use in a checkpoint's index.
final class WireFormat {

    static final int VARINT = 0;
    static final int BYTES = 2;

    private WireFormat() {}

    /// A number of 7 bits a byte, lowest first.
    static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than 64 bits");
    }

    /// The next bytes as a view of their own; `in` moves past them.
    static ByteBuffer bytes(ByteBuffer in, long length) {
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("%d bytes where %d are left".formatted(length, in.remaining()));
        }
        ByteBuffer view = in.slice(in.position(), (int) length).order(in.order());
        in.position(in.position() + (int) length);
        return view;
    }

    /// Moves past a field's value that nobody asked for.
    ///
    /// @param kind the lowest three bits of the field's tag
    static void skip(ByteBuffer in, int kind) {
        long length =
                switch (kind) {
                    case VARINT -> {
                        varint(in);
                        yield 0;
                    }
                    case BYTES -> varint(in);
                    case 1 -> Long.BYTES;
                    case 5 -> Integer.BYTES;
                    default -> throw new IllegalArgumentException("unknown kind of field: " + kind);
                };
        bytes(in, length);
    }
}
