package iconograph.stores.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import iconograph.stores.StoresNotStarted;

import org.jspecify.annotations.Nullable;

/// The directory that holds everything the stores keep. One program at a time owns it; the operating system lets go of
/// the lock when its process dies, however that happens.
final class StoreHome implements AutoCloseable {

    private static final int PASSWORD_BYTES = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Path directory;
    private final FileLock lock;

    private StoreHome(Path directory, FileLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    static StoreHome open(Path directory) {
        try {
            Files.createDirectories(directory.resolve("logs"));
            // Kept open, and the lock with it, as long as this object lives.
            FileChannel file = FileChannel.open(
                    directory.resolve("stores.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockPatiently(file);
            if (lock == null) {
                file.close();
                throw new StoresNotStarted("the stores in %s are running already".formatted(directory));
            }
            return new StoreHome(directory, lock);
        } catch (IOException e) {
            throw new StoresNotStarted("the stores' directory %s cannot be written to".formatted(directory), e);
        }
    }

    /// The stores of a parent that was killed a moment ago are still writing down what they have.
    private static @Nullable FileLock lockPatiently(FileChannel file) throws IOException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        FileLock lock = file.tryLock();
        while (lock == null && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(LOOK.toNanos());
            lock = file.tryLock();
        }
        return lock;
    }

    Path postgres() {
        return directory.resolve("postgresql");
    }

    Path neo4j() {
        return directory.resolve("neo4j");
    }

    Path log(String name) {
        return directory.resolve("logs").resolve(name);
    }

    /// The password of both stores. It is made up once, and only the owner of the file may read it.
    synchronized Path passwordFile() throws IOException {
        Path file = directory.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            Path written = Files.createTempFile(directory, "password", ".new", ownerOnly());
            Files.writeString(written, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            Files.move(written, file);
        }
        return file;
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /// Deletes all of it, for stores that were only meant for a moment.
    void delete() {
        try {
            deleteTree(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete " + directory, e);
        }
    }

    static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(tree)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not let go of " + directory, e);
        }
    }
}
