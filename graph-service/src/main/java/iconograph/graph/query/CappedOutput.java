package iconograph.graph.query;

import java.io.ByteArrayOutputStream;

/// Keeps an answer until it is known to be whole, so that what goes wrong half-way is still told with a proper status.
final class CappedOutput extends ByteArrayOutputStream {

    private final int most;

    /// @param most bytes
    CappedOutput(int most) {
        this.most = most;
    }

    @Override
    public synchronized void write(int b) {
        makeRoom(1);
        super.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        makeRoom(length);
        super.write(bytes, offset, length);
    }

    private void makeRoom(int length) {
        if (length > most - size()) {
            throw new QueryRefused(
                    QueryRefused.Reason.TOO_MUCH,
                    "the answer is larger than %d bytes; ask for less, for example with LIMIT".formatted(most));
        }
    }
}
