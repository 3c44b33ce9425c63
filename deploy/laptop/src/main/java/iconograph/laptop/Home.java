package iconograph.laptop;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// The folder that holds all that Iconograph keeps: stores, pictures, indexes, exports, logs.
///
/// One process at a time owns it. Closing it lets the next one in; the end of the process, however sudden, does too.
final class Home implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private Home(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /// Where things are kept unless somebody says otherwise.
    static Path usual() {
        String configured = System.getProperty("iconograph.home");
        if (configured != null) {
            return Path.of(configured);
        }
        String data = System.getenv("XDG_DATA_HOME");
        Path base = data == null || data.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(data);
        return base.resolve("iconograph");
    }

    /// Takes the folder, and makes it if need be.
    ///
    /// @return empty if another process owns it
    /// @throws UncheckedIOException if it cannot be written; says where and why
    static Optional<Home> own(Path folder) {
        try {
            Path place = folder.toAbsolutePath().normalize();
            Files.createDirectories(place);
            Files.createDirectories(place.resolve("logs"));
            FileChannel channel = FileChannel.open(place.resolve("lock"), CREATE, WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Home(place, channel, lock));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write to %s (%s): name another folder with --home"
                            .formatted(folder, e.getClass().getSimpleName()),
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        return channel.tryLock();
    }

    Path folder() {
        return folder;
    }

    Path export() {
        return folder.resolve("export");
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException("could not let go of " + folder, e);
        }
    }
}
