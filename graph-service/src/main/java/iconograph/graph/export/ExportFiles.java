package iconograph.graph.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jboss.logging.Logger;

/// Exports on disk: `ID.json` says how far each has come, `ID.part` grows while it is written, and `ID.file` is whole.
final class ExportFiles {

    private static final Logger LOG = Logger.getLogger(ExportFiles.class);
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final Path directory;
    private final long most;

    /// @param most bytes of one file
    ExportFiles(Path directory, long most) {
        this.directory = directory;
        this.most = most;
    }

    /// What an earlier run left. What it did not finish is said to have failed, and a file that is no longer what it
    /// was, too.
    List<ExportJob> left(Clock clock) {
        List<ExportJob> left = new ArrayList<>();
        try {
            Files.createDirectories(directory);
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file :
                        files.filter(it -> it.toString().endsWith(".json")).toList()) {
                    left.add(checked(JSON.readValue(file.toFile(), ExportJob.class), clock));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the exports in " + directory, e);
        }
        return left;
    }

    private ExportJob checked(ExportJob job, Clock clock) throws IOException {
        ExportJob checked = job;
        if (!job.isOver()) {
            checked = job.failed(clock.instant(), "the service ended before the export was done; start another");
        } else if (job.state() == ExportJob.State.finished
                && (!Files.isRegularFile(file(job.id())) || Files.size(file(job.id())) != job.bytes())) {
            checked = job.failed(clock.instant(), "the file is no longer what was written; start another");
        }
        if (!checked.equals(job)) {
            deleteData(job.id());
            note(checked);
        }
        return checked;
    }

    /// Keeps how far a job has come.
    void note(ExportJob job) throws IOException {
        Path unfinished = directory.resolve(job.id() + ".tmp");
        Files.write(unfinished, JSON.writeValueAsBytes(job));
        Files.move(unfinished, noteOf(job.id()), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// To write into; fails once it has as many bytes as a file may have.
    OutputStream open(String id) throws IOException {
        return new Capped(Files.newOutputStream(part(id)), most);
    }

    /// @return size of the file, which is whole now
    long close(String id) throws IOException {
        Files.move(part(id), file(id), StandardCopyOption.ATOMIC_MOVE);
        return Files.size(file(id));
    }

    Path file(String id) {
        return directory.resolve(id + ".file");
    }

    void delete(String id) {
        try {
            Files.deleteIfExists(noteOf(id));
            deleteData(id);
        } catch (IOException e) {
            LOG.warnf("cannot delete the export %s: %s", id, e.getMessage());
        }
    }

    void deleteData(String id) throws IOException {
        Files.deleteIfExists(part(id));
        Files.deleteIfExists(file(id));
    }

    private Path part(String id) {
        return directory.resolve(id + ".part");
    }

    private Path noteOf(String id) {
        return directory.resolve(id + ".json");
    }

    /// A file that would be larger than any may be.
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;

        TooLarge(long most) {
            super("the file would be larger than %d bytes".formatted(most));
        }
    }

    private static final class Capped extends FilterOutputStream {

        private final long most;
        private long written;

        Capped(OutputStream out, long most) {
            super(out);
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        private void count(int more) throws IOException {
            written += more;
            if (written > most) {
                throw new TooLarge(most);
            }
        }
    }
}
