package iconograph.ingest.pictures;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jboss.logging.Logger;

/// Pictures as files, `ab/cd/abcd…`, below one directory. Whoever sees a file there sees all of it.
final class FilePictureStore implements PictureStore {

    private static final Logger LOG = Logger.getLogger(FilePictureStore.class);
    private static final Duration LONGEST_WRITE = Duration.ofHours(1);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Path root;
    private final Path unfinished;

    FilePictureStore(Path root) {
        this.root = root.toAbsolutePath();
        this.unfinished = this.root.resolve("unfinished");
    }

    /// Removes what a process that was killed began to write. What is younger may be another process's work, which it
    /// still finishes. Where nothing can be removed, [#check] will say why.
    void clearUnfinished(Instant now) {
        Instant abandoned = now.minus(LONGEST_WRITE);
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(unfinished)) {
            for (Path draft : drafts) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(abandoned)) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (NoSuchFileException e) {
            // nothing was ever begun, or another process clears as well
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warnf("unfinished pictures stay in %s: %s", unfinished, e);
        }
    }

    @Override
    public void keep(String sha256, byte[] bytes) {
        Path file = fileOf(sha256);
        if (touch(file)) {
            return;
        }
        try {
            Files.createDirectories(unfinished);
            Path folder = folderOf(sha256);
            boolean newFolder = !Files.isDirectory(folder);
            Files.createDirectories(folder);
            Path draft = unfinished.resolve(UUID.randomUUID().toString());
            try {
                write(draft, bytes);
                Files.move(draft, file, ATOMIC_MOVE);
                flush(folder);
                if (newFolder) {
                    flush(root.resolve(sha256.substring(0, 2)));
                    flush(root);
                }
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw unavailable("written", e);
        }
    }

    @Override
    public Optional<InputStream> read(String sha256) {
        try {
            return Optional.of(Files.newInputStream(fileOf(sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unavailable("read", e);
        }
    }

    /// A picture waits for the other nine of its post, each of which may take fifteen seconds to come.
    @Override
    public boolean remove(String sha256, Instant now) {
        Path file = fileOf(sha256);
        try {
            if (Files.getLastModifiedTime(file).toInstant().isAfter(now.minus(FRESH))) {
                return false;
            }
            Files.deleteIfExists(file);
            return true;
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            throw unavailable("removed", e);
        }
    }

    /// Marks a picture as kept just now.
    ///
    /// @return false if it is not there
    private boolean touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw unavailable("written", e);
        }
    }

    @Override
    public URI uriOf(String sha256) {
        return fileOf(sha256).toUri();
    }

    @Override
    public void check() {
        try {
            Files.createDirectories(unfinished);
            Files.delete(Files.createTempFile(unfinished, "check", null));
        } catch (IOException e) {
            throw unavailable("written", e);
        }
    }

    private Path fileOf(String sha256) {
        return folderOf(sha256).resolve(sha256);
    }

    private Path folderOf(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE, CREATE_NEW)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /// A new name is safe only once its folder is.
    private static void flush(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    private StoreUnavailable unavailable(String done, IOException cause) {
        return new StoreUnavailable("pictures cannot be %s in %s (%s)".formatted(done, root, cause), cause);
    }
}
