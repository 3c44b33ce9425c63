package iconograph.linking.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The folder that holds the index in use, and the next one while it is made. Only one program writes to it at a time.
final class IndexFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    /// @param path made if it is not there
    /// @throws IOException if it cannot be written to, or somebody else is writing to it
    IndexFolder(Path path) throws IOException {
        this.path = path;
        try {
            Files.createDirectories(path);
            this.lock =
                    FileChannel.open(path.resolve("import.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            throw new IOException("cannot write an index to %s: %s".formatted(path, e.getMessage()), e);
        }
        try {
            lockOut();
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void lockOut() throws IOException {
        try {
            if (lock.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException("another import is writing to " + path, e);
        }
        throw new IOException("another import is writing to " + path);
    }

    /// The half-written index that this plan led to before.
    Optional<Path> draft(ImportPlan plan) throws IOException {
        String inUse = directoryInUse();
        return directories().stream()
                .filter(directory -> !directory.getFileName().toString().equals(inUse))
                .filter(plan::isThatOf)
                .findFirst();
    }

    /// The index in use.
    ///
    /// @throws UnreadableIndex if there is none that this version can read
    IndexMarker inUse() {
        return IndexMarker.read(path);
    }

    Path directory(IndexMarker marker) {
        return path.resolve(marker.directory());
    }

    Path newDraft() throws IOException {
        return Files.createDirectory(path.resolve("index-" + UUID.randomUUID()));
    }

    /// Makes a complete index the one in use, at once, and deletes the others. A running service goes on reading what
    /// it has open.
    void put(Path complete, long items, String origin, Languages languages) throws IOException {
        String name = complete.getFileName().toString();
        new IndexMarker(IndexMarker.FORMAT, name, items, origin, languages.codes()).write(path);
        deleteOthers(complete);
    }

    /// Deletes what earlier imports left, but for the index in use.
    void deleteOthers(Path kept) throws IOException {
        String inUse = directoryInUse();
        for (Path directory : directories()) {
            if (!directory.equals(kept) && !directory.getFileName().toString().equals(inUse)) {
                delete(directory);
            }
        }
    }

    private List<Path> directories() throws IOException {
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(one -> one.getFileName().toString().startsWith("index-") && Files.isDirectory(one))
                    .toList();
        }
    }

    private String directoryInUse() {
        try {
            return IndexMarker.read(path).directory();
        } catch (UnreadableIndex none) {
            return "";
        }
    }

    static void delete(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(directory)) {
            files = listed.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(directory);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
