package iconograph.linking.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import iconograph.contracts.EntityId;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/// Writes a new index beside the one in use, and puts it in that one's place when it is complete.
///
/// Items may be added by many threads at once. An item that was added before is replaced.
final class IndexBuilder implements AutoCloseable {

    private static final double BUFFER_MIB = 64;

    private final Path index;
    private final FileChannel lock;
    private final Path draft;
    private final IndexWriter writer;
    private final CoarseTypes coarseTypes;
    private final ClassTree classes = new ClassTree();
    private boolean finished;

    /// @param index the directory of the index, made if it is not there
    /// @throws IOException if it cannot be written to, or another import is writing to it
    IndexBuilder(Path index, CoarseTypes coarseTypes) throws IOException {
        this.index = index;
        this.coarseTypes = coarseTypes;
        try {
            Files.createDirectories(index);
            this.lock =
                    FileChannel.open(index.resolve("import.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            throw new IOException("cannot write an index to %s: %s".formatted(index, e.getMessage()), e);
        }
        try {
            lockOut();
            deleteAllBut("");
            this.draft = Files.createDirectory(index.resolve("index-" + UUID.randomUUID()));
            IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                    .setIndexSort(ItemFields.BEST_KNOWN_FIRST)
                    .setRAMBufferSizeMB(BUFFER_MIB);
            this.writer = new IndexWriter(FSDirectory.open(draft), config);
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
            throw new IOException("another import is writing to " + index, e);
        }
        throw new IOException("another import is writing to " + index);
    }

    void add(ItemLine.Item line) throws IOException {
        WikidataItem item = line.item();
        writer.updateDocument(ItemFields.id(item.id()), ItemFields.document(item));
        for (EntityId old : line.redirects()) {
            add(new ItemLine.Redirect(old, item.id()));
        }
        classes.add(item.id(), line.parents());
        if (item.coarse() == CoarseType.OTHER) {
            classes.ask(item.types().stream()
                    .filter(type -> coarseTypes.of(type).isEmpty())
                    .toList());
        }
    }

    void add(ItemLine.Redirect redirect) throws IOException {
        writer.updateDocument(ItemFields.id(redirect.from()), ItemFields.redirect(redirect.from(), redirect.to()));
    }

    /// Completes the index and puts it in place.
    ///
    /// @return number of items in it
    /// @throws IOException if there are none, or the disk fails; the earlier index then stays
    long finish(String origin) throws IOException {
        writer.forceMerge(1);
        writer.commit();
        writer.close();
        long items = count();
        if (items <= 0) {
            throw new IOException("there are no items to build an index of");
        }
        ClassFile.write(draft, classes.resolve(coarseTypes));
        new IndexMarker(IndexMarker.FORMAT, draft.getFileName().toString(), items, origin).write(index);
        finished = true;
        deleteAllBut(draft.getFileName().toString());
        return items;
    }

    private long count() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer.getDirectory())) {
            return reader.numDocs() - reader.getDocCount(ItemFields.REDIRECT);
        }
    }

    /// Deletes what earlier imports left, but for the index in use. A running service goes on reading what it has open.
    private void deleteAllBut(String kept) throws IOException {
        String inUse = kept.isEmpty() ? directoryInUse() : kept;
        try (Stream<Path> directories = Files.list(index)) {
            for (Path directory : directories.toList()) {
                String name = directory.getFileName().toString();
                if (name.startsWith("index-") && Files.isDirectory(directory) && !name.equals(inUse)) {
                    delete(directory);
                }
            }
        }
    }

    private String directoryInUse() {
        try {
            return IndexMarker.read(index).directory();
        } catch (UnreadableIndex none) {
            return "";
        }
    }

    private static void delete(Path directory) throws IOException {
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
        try {
            if (!finished) {
                writer.rollback();
                delete(draft);
            }
            writer.getDirectory().close();
        } finally {
            lock.close();
        }
    }
}
