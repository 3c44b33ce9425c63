package iconograph.linking.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/// Reads the lines of files of items with several threads, and counts what they are.
final class LineReader {

    /// A file in which nothing can be read so far is given up here.
    private static final long HOPELESS = 10_000;

    private final ItemLineParser parser;
    private final boolean itemsWanted;
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    private final AtomicLong bytesRead = new AtomicLong();
    private final AtomicLong items = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();
    private final AtomicLong withoutItem = new AtomicLong();
    private final AtomicLong malformed = new AtomicLong();
    private final AtomicReference<@Nullable String> firstProblem = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /// @param itemsWanted whether a file without any is no good
    LineReader(ItemLineParser parser, boolean itemsWanted) {
        this.parser = parser;
        this.itemsWanted = itemsWanted;
    }

    /// Where the lines go. Many threads call it at once, but for [#save].
    interface Sink {

        void take(ItemLine.Item item) throws IOException;

        void take(ItemLine.Redirect redirect) throws IOException;

        default void take(ItemLine.Gone gone) throws IOException {}

        /// Called now and then, when all lines before this one were taken, and none after.
        default void save(long line) throws IOException {}
    }

    /// The bytes of all files, packed as they are, as far as they were read.
    AtomicLong packedBytes() {
        return bytesRead;
    }

    long bytesRead() {
        return bytesRead.get();
    }

    long items() {
        return items.get();
    }

    long skipped() {
        return skipped.get();
    }

    /// Lines that are as they should be.
    long understood() {
        return items() + skipped() + withoutItem.get();
    }

    long malformed() {
        return malformed.get();
    }

    @Nullable
    String firstProblem() {
        return firstProblem.get();
    }

    void goOnFrom(ImportProgress progress) {
        items.set(progress.items());
        skipped.set(progress.skipped());
        malformed.set(progress.malformed());
        firstProblem.set(progress.firstProblem());
    }

    ImportProgress progress(
            List<String> sources, long position, long line, long plainBytes, long itemsBefore, long nanos) {
        return new ImportProgress(
                sources,
                position,
                line,
                plainBytes,
                items(),
                itemsBefore,
                skipped(),
                malformed(),
                firstProblem(),
                nanos);
    }

    /// Reads a file to its end.
    ///
    /// @param line        number of the next line in it, from 1
    /// @param itemsBefore read before this file
    /// @param savedEvery  plain bytes after which the sink is told to save
    /// @throws IOException if it cannot be read to its end or holds no item but should, or the sink fails
    void read(ItemFile file, Path path, long line, long itemsBefore, long savedEvery, Sink sink) throws IOException {
        Semaphore room = new Semaphore(2 * threads);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        long next = line;
        long saved = file.position();
        try {
            while (true) {
                LineBatch batch = new LineBatch(next);
                boolean more = fill(batch, file, path);
                next += batch.size();
                room.acquire();
                workers.execute(() -> {
                    try {
                        take(batch, path, sink);
                    } finally {
                        room.release();
                    }
                });
                if (!more || failure.get() != null || hopeless(itemsBefore)) {
                    break;
                }
                if (file.position() - saved >= savedEvery) {
                    room.acquire(2 * threads);
                    failIfAnyFailed();
                    sink.save(next);
                    saved = file.position();
                    room.release(2 * threads);
                }
            }
            room.acquire(2 * threads);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the import was interrupted");
        } finally {
            workers.shutdownNow();
        }
        failIfAnyFailed();
        if (items() == itemsBefore && itemsWanted) {
            String problem = firstProblem.get();
            throw new IOException(
                    "there are no items of Wikidata in " + path + (problem == null ? "" : "; " + problem));
        }
    }

    private void failIfAnyFailed() throws IOException {
        Throwable failed = failure.get();
        if (failed != null) {
            throw new IOException("cannot write the index: " + failed.getMessage(), failed);
        }
    }

    private boolean hopeless(long itemsBefore) {
        return malformed() > HOPELESS && items() == itemsBefore;
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

    private void take(LineBatch batch, Path path, Sink sink) {
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
                        sink.take(item);
                        items.incrementAndGet();
                    }
                    case ItemLine.Redirect redirect -> {
                        sink.take(redirect);
                        withoutItem.incrementAndGet();
                    }
                    case ItemLine.Gone gone -> {
                        sink.take(gone);
                        withoutItem.incrementAndGet();
                    }
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
