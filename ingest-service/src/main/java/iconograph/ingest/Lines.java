package iconograph.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/// Cuts a stream into lines without ever holding more of it than one line may be long.
final class Lines {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int most;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int at;
    private int end;
    private long number;

    /// @param most bytes in a line
    Lines(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /// @param bytes   without the line's end; the beginning only if the line is too long
    /// @param number  counted from 1
    record Line(long number, byte[] bytes, boolean tooLong) {

        boolean blank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /// @return null at the end
    @Nullable
    Line next() throws IOException {
        line.reset();
        boolean tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int start = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            int length = at - start;
            if (tooLong || line.size() + length > most) {
                tooLong = true;
                line.reset();
            } else {
                line.write(buffer, start, length);
            }
            if (at < end) {
                at++;
                break;
            }
        }
        return any ? new Line(++number, line.toByteArray(), tooLong) : null;
    }

    /// True if the sender is slower than we are, so that it may be waiting for an answer.
    boolean pausing() throws IOException {
        return at == end && in.available() == 0;
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
