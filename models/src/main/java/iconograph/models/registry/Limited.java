package iconograph.models.registry;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that fails where it becomes longer than is allowed. It is read in blocks, never marked.
final class Limited extends FilterInputStream {

    private final String name;
    private final long most;
    private long count;

    /// @param name for the message
    /// @param most bytes
    Limited(InputStream in, String name, long most) {
        super(in);
        this.name = name;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        counted(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        counted(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        counted(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /// To the end of the stream.
    ///
    /// @return how many bytes there were
    long skipAll() throws IOException {
        byte[] buffer = new byte[1 << 16];
        while (read(buffer) >= 0) {
            // counted as they are read
        }
        return count;
    }

    private void counted(long bytes) throws IOException {
        count += bytes;
        if (count > most) {
            throw new IOException("%s has more than the %,d bytes that are taken".formatted(name, most));
        }
    }
}
