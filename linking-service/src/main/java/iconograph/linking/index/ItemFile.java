package iconograph.linking.index;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/// A file of items, line by line: plain, gzip or bzip2, told by its first bytes. Dumps are packed in many members one
/// after the other, and all are read.
final class ItemFile implements AutoCloseable {

    /// Wikidata's largest entities take a few megabytes.
    static final int LONGEST_LINE = 64 << 20;

    private static final int BUFFER = 1 << 17;

    private final Path path;
    private final CRC32 fingerprint = new CRC32();
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private boolean first = true;
    private long plainBytes;

    /// @param bytesRead goes up as the packed file is read
    ItemFile(Path path, AtomicLong bytesRead) throws IOException {
        this.path = path;
        if (Files.isDirectory(path)) {
            throw new IOException(path + " is a directory, not a file of items");
        }
        InputStream packed = new BufferedInputStream(
                new CheckedInputStream(new Counted(Files.newInputStream(path), bytesRead), fingerprint), BUFFER);
        try {
            this.in = unpacked(packed);
        } catch (IOException e) {
            packed.close();
            throw broken(e);
        }
    }

    private static InputStream unpacked(InputStream packed) throws IOException {
        packed.mark(3);
        int one = packed.read();
        int two = packed.read();
        int three = packed.read();
        packed.reset();
        if (one == 0x1f && two == 0x8b) {
            return new GZIPInputStream(packed, BUFFER);
        }
        if (one == 'B' && two == 'Z' && three == 'h') {
            return new BZip2CompressorInputStream(packed, true);
        }
        return packed;
    }

    /// Appends the next line to `lines`, without its end.
    ///
    /// @return false at the end of the file
    /// @throws LineTooLong if the line is longer than [#LONGEST_LINE]; the one after it can be read
    boolean readLine(LineBatch lines) throws IOException {
        int length = 0;
        boolean any = false;
        while (true) {
            if (at == end && !fill()) {
                if (any) {
                    lines.endLine();
                }
                return any;
            }
            any = true;
            int newline = at;
            while (newline < end && buffer[newline] != '\n') {
                newline++;
            }
            length += newline - at;
            if (length <= LONGEST_LINE) {
                lines.append(buffer, at, newline);
            }
            at = newline;
            if (newline < end) {
                at++;
                if (length > LONGEST_LINE) {
                    lines.dropLine();
                    throw new LineTooLong();
                }
                lines.endLine();
                return true;
            }
        }
    }

    private boolean fill() throws IOException {
        try {
            int read = in.read(buffer);
            at = 0;
            end = Math.max(0, read);
            plainBytes += end;
        } catch (IOException e) {
            throw broken(e);
        }
        if (first
                && end >= 3
                && (buffer[0] & 0xff) == 0xef
                && (buffer[1] & 0xff) == 0xbb
                && (buffer[2] & 0xff) == 0xbf) {
            at = 3;
        }
        first = false;
        return end > 0;
    }

    private IOException broken(IOException e) {
        if (e instanceof EOFException || String.valueOf(e.getMessage()).contains("nexpected end")) {
            return new IOException(path + " ends too early; it was cut off, load it again", e);
        }
        if (e instanceof ZipException || in instanceof BZip2CompressorInputStream) {
            return new IOException("%s is damaged: %s".formatted(path, e.getMessage()), e);
        }
        return e;
    }

    /// Plain bytes of the lines read so far.
    long position() {
        return plainBytes - (end - at);
    }

    /// Passes over what was read at an earlier time.
    ///
    /// @param position of the line to read next, as [#position] gave it
    void skipTo(long position) throws IOException {
        while (position() < position) {
            if (at == end && !fill()) {
                throw new IOException(path + " is shorter than it was");
            }
            at += (int) Math.min(end - at, position - position());
        }
    }

    /// Of the whole file, once it is read.
    long plainBytes() {
        return plainBytes;
    }

    /// Of the packed file, as far as it was read.
    String fingerprint() {
        return HexFormat.of().toHexDigits((int) fingerprint.getValue());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    static final class LineTooLong extends IOException {
        private static final long serialVersionUID = 1;

        LineTooLong() {
            super("longer than %d MiB".formatted(LONGEST_LINE >> 20));
        }
    }

    private static final class Counted extends FilterInputStream {

        private final AtomicLong bytes;

        Counted(InputStream in, AtomicLong bytes) {
            super(in);
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes.addAndGet(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            bytes.addAndGet(Math.max(0, read));
            return read;
        }
    }
}
