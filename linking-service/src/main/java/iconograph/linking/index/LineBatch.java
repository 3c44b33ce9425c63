package iconograph.linking.index;

import java.util.Arrays;

/// Some lines of a file in one array, to be worked on together by one thread.
final class LineBatch {

    private static final int ENOUGH_BYTES = 1 << 20;

    private final long firstLine;
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private int[] ends = new int[256];
    private int lines;

    /// @param firstLine number of the first line in its file, from 1
    LineBatch(long firstLine) {
        this.firstLine = firstLine;
    }

    void append(byte[] from, int start, int end) {
        if (length + end - start > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + end - start));
        }
        System.arraycopy(from, start, bytes, length, end - start);
        length += end - start;
    }

    void endLine() {
        if (lines == ends.length) {
            ends = Arrays.copyOf(ends, 2 * lines);
        }
        ends[lines++] = length;
    }

    /// Takes back what was appended since the last line's end; an empty line stands in its place.
    void dropLine() {
        length = start(lines);
        endLine();
    }

    boolean full() {
        return length >= ENOUGH_BYTES;
    }

    int size() {
        return lines;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int line) {
        return line == 0 ? 0 : ends[line - 1];
    }

    int end(int line) {
        return ends[line];
    }

    /// Number of a line in its file, from 1.
    long number(int line) {
        return firstLine + line;
    }
}
