package iconograph.linking.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Makes an index from files of Wikidata's items. Where files speak of the same item, the later file counts.
///
/// One thread unpacks a file, as many as there are processors read and index its lines, a megabyte at a time, so memory
/// does not grow with the files. An import that was killed goes on where it last [saved][IndexBuilder#checkpoint] what
/// it had, when it is started with the same files.
public final class WikidataImport {

    /// Plain bytes after which what there is so far is saved.
    private static final long SAVED_EVERY = 1L << 30;

    private final Path index;
    private final Languages languages;
    private final long savedEvery;
    private final CoarseTypes coarseTypes = CoarseTypes.listed();
    private final LineReader lines;
    private final AtomicLong resumedAt = new AtomicLong();

    /// @param index     the directory to write the index to; one that is there stays until the new one is complete
    /// @param languages in which items are known by name; an extract has names in one language only
    public WikidataImport(Path index, Languages languages) {
        this(index, languages, SAVED_EVERY);
    }

    /// @param savedEvery plain bytes after which what there is so far is saved
    WikidataImport(Path index, Languages languages, long savedEvery) {
        this.index = index;
        this.languages = languages;
        this.savedEvery = savedEvery;
        this.lines = new LineReader(new ItemLineParser(coarseTypes, languages), true);
    }

    /// Bytes of the files read so far, packed as they are.
    public long bytesRead() {
        return lines.bytesRead();
    }

    public long itemsRead() {
        return lines.items();
    }

    /// Plain bytes that an earlier import had read, so that this one did not.
    public long resumedAt() {
        return resumedAt.get();
    }

    /// @throws IOException if a file cannot be read to its end or holds no item, or the index cannot be written; the
    ///     message is one sentence for the user, and the earlier index stays
    public ImportReport run(List<Path> files) throws IOException {
        List<String> sources = new ArrayList<>();
        return run(files, sources, () -> String.join(", ", sources) + in(languages));
    }

    /// @param origin what to note as the index's source
    ImportReport run(List<Path> files, String origin) throws IOException {
        return run(files, new ArrayList<>(), () -> origin);
    }

    private static String in(Languages languages) {
        return languages.equals(Languages.ENGLISH) ? "" : " in " + String.join(", ", languages.codes());
    }

    private ImportReport run(List<Path> files, List<String> sources, Supplier<String> origin) throws IOException {
        long start = System.nanoTime();
        try (IndexBuilder builder = new IndexBuilder(index, coarseTypes, ImportPlan.of(files, languages))) {
            ImportProgress found = builder.found();
            lines.goOnFrom(found);
            resumedAt.set(found.plainBytes());
            sources.addAll(found.sources());
            long plainBytes = found.plainBytes() - found.position();
            for (Path path : files.subList(found.sources().size(), files.size())) {
                boolean resumed = sources.size() == found.sources().size();
                long itemsBefore = resumed ? found.itemsBefore() : lines.items();
                try (ItemFile file = new ItemFile(path, lines.packedBytes())) {
                    file.skipTo(resumed ? found.position() : 0);
                    long before = plainBytes;
                    lines.read(file, path, resumed ? found.line() : 1, itemsBefore, savedEvery, new LineReader.Sink() {
                        @Override
                        public void take(ItemLine.Item item) throws IOException {
                            builder.add(item);
                        }

                        @Override
                        public void take(ItemLine.Redirect redirect) throws IOException {
                            builder.add(redirect);
                        }

                        @Override
                        public void save(long line) throws IOException {
                            long position = file.position();
                            builder.checkpoint(lines.progress(
                                    sources, position, line, before + position, itemsBefore, spent(found, start)));
                        }
                    });
                    plainBytes += file.plainBytes();
                    sources.add(path.getFileName() + " " + file.fingerprint());
                }
            }
            builder.checkpoint(lines.progress(sources, 0, 1, plainBytes, lines.items(), spent(found, start)));
            long items = builder.finish(origin.get());
            return new ImportReport(
                    items,
                    lines.skipped(),
                    lines.malformed(),
                    lines.firstProblem(),
                    spent(found, start) / 1e9,
                    plainBytes,
                    found.plainBytes());
        }
    }

    private static long spent(ImportProgress found, long start) {
        return found.nanos() + System.nanoTime() - start;
    }
}
