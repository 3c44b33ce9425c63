package iconograph.linking.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/// Makes an index from files of Wikidata's items. Where files speak of the same item, the later file counts.
///
/// One thread unpacks a file, as many as there are processors read and index its lines, a megabyte at a time. So memory
/// does not grow with the files, but for eight bytes for each subclass statement.
public final class WikidataImport {

    /// A file in which nothing can be read so far is given up here.
    private static final long HOPELESS = 10_000;

    private final Path index;
    private final ItemLineParser parser;
    private final CoarseTypes coarseTypes = CoarseTypes.listed();
    private final List<String> sources = new ArrayList<>();
    private final AtomicLong bytesRead = new AtomicLong();
    private final AtomicLong itemsRead = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();
    private final AtomicLong malformed = new AtomicLong();
    private final AtomicReference<@Nullable String> firstProblem = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /// @param index the directory to write the index to; one that is there stays until the new one is complete
    public WikidataImport(Path index) {
        this.index = index;
        this.parser = new ItemLineParser(coarseTypes);
    }

    /// Bytes of the files read so far, packed as they are.
    public long bytesRead() {
        return bytesRead.get();
    }

    public long itemsRead() {
        return itemsRead.get();
    }

    /// @throws IOException if a file cannot be read to its end or holds no item, or the index cannot be written; the
    ///     message is one sentence for the user, and the earlier index stays
    public ImportReport run(List<Path> files) throws IOException {
        return run(files, () -> String.join(", ", sources));
    }

    /// @param origin what to note as the index's source
    ImportReport run(List<Path> files, String origin) throws IOException {
        return run(files, () -> origin);
    }

    private ImportReport run(List<Path> files, Supplier<String> origin) throws IOException {
        long start = System.nanoTime();
        long plainBytes = 0;
        try (IndexBuilder builder = new IndexBuilder(index, coarseTypes)) {
            for (Path file : files) {
                plainBytes += read(file, builder);
            }
            long items = builder.finish(origin.get());
            double seconds = (System.nanoTime() - start) / 1e9;
            return new ImportReport(items, skipped.get(), malformed.get(), firstProblem.get(), seconds, plainBytes);
        }
    }

    private long read(Path path, IndexBuilder builder) throws IOException {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        Semaphore room = new Semaphore(2 * threads);
        long itemsBefore = itemsRead.get();
        long plainBytes;
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (ItemFile file = new ItemFile(path, bytesRead)) {
            long line = 1;
            while (true) {
                LineBatch batch = new LineBatch(line);
                boolean more = fill(batch, file, path);
                line += batch.size();
                room.acquire();
                workers.execute(() -> {
                    try {
                        index(batch, path, builder);
                    } finally {
                        room.release();
                    }
                });
                if (!more || failure.get() != null || hopeless(itemsBefore)) {
                    break;
                }
            }
            room.acquire(2 * threads);
            plainBytes = file.plainBytes();
            sources.add(path.getFileName() + " " + file.fingerprint());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the import was interrupted");
        } finally {
            workers.shutdownNow();
        }
        Throwable failed = failure.get();
        if (failed != null) {
            throw new IOException("cannot write the index in %s: %s".formatted(index, failed.getMessage()), failed);
        }
        if (itemsRead.get() == itemsBefore) {
            String problem = firstProblem.get();
            throw new IOException(
                    "there are no items of Wikidata in " + path + (problem == null ? "" : "; " + problem));
        }
        return plainBytes;
    }

    private boolean hopeless(long itemsBefore) {
        return malformed.get() > HOPELESS && itemsRead.get() == itemsBefore;
    }

    private boolean fill(LineBatch batch, ItemFile file, Path path) throws IOException {
        while (!batch.full()) {
            try {
                if (!file.readLine(batch)) {
                    return false;
                }
            } catch (ItemFile.LineTooLong e) {
                report(path, batch.number(batch.size() - 1), e);
            }
        }
        return true;
    }

    private void index(LineBatch batch, Path path, IndexBuilder builder) {
        for (int line = 0; line < batch.size() && failure.get() == null; line++) {
            ItemLine read;
            try {
                read = parser.parse(batch.bytes(), batch.start(line), batch.end(line));
            } catch (IOException e) {
                report(path, batch.number(line), e);
                continue;
            }
            try {
                switch (read) {
                    case ItemLine.Item item -> {
                        builder.add(item);
                        itemsRead.incrementAndGet();
                    }
                    case ItemLine.Redirect redirect -> builder.add(redirect);
                    case ItemLine.Skipped() -> skipped.incrementAndGet();
                }
            } catch (IOException | RuntimeException | Error e) {
                failure.compareAndSet(null, e);
                return;
            }
        }
    }

    private void report(Path path, long line, IOException problem) {
        malformed.incrementAndGet();
        String what = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
        firstProblem.compareAndSet(null, "line %d of %s: %s".formatted(line, path.getFileName(), what));
    }
}
