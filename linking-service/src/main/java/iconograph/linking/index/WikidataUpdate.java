package iconograph.linking.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Brings an index up to date from files that speak of the items that changed, or of all of them. Where files speak of
/// the same item, the later file counts. What they do not speak of stays, and what they say again is not written again.
///
/// The index in use stays until the changed one is complete; the parts that did not change are shared by both. An
/// update that was killed starts over.
public final class WikidataUpdate {

    private final Path index;
    private final CoarseTypes coarseTypes = CoarseTypes.listed();
    private volatile long itemsRead;
    private final AtomicLong bytesRead = new AtomicLong();

    /// @param index the directory of an index
    public WikidataUpdate(Path index) {
        this.index = index;
    }

    /// The languages in which an index knows names.
    ///
    /// @throws UnreadableIndex if there is no index that this version can read
    public static Languages languages(Path index) {
        return IndexMarker.read(index).known();
    }

    public long bytesRead() {
        return bytesRead.get();
    }

    public long itemsRead() {
        return itemsRead;
    }

    /// @param complete whether the files speak of all items, so that others are gone
    /// @throws UnreadableIndex if there is no index that this version can read
    /// @throws IOException if a file cannot be read to its end, the index cannot be written, or more than half of
    ///     it would be gone; the message is one sentence for the user, and the earlier index stays
    public UpdateReport run(List<Path> files, boolean complete) throws IOException {
        long start = System.nanoTime();
        try (IndexUpdater updater = new IndexUpdater(index, coarseTypes)) {
            LineReader lines = new LineReader(new ItemLineParser(coarseTypes, updater.languages()), complete);
            List<String> sources = new ArrayList<>();
            for (Path path : files) {
                try (ItemFile file = new ItemFile(path, bytesRead)) {
                    lines.read(file, path, 1, lines.items(), Long.MAX_VALUE, new LineReader.Sink() {
                        @Override
                        public void take(ItemLine.Item item) throws IOException {
                            updater.change(item);
                            itemsRead = lines.items();
                        }

                        @Override
                        public void take(ItemLine.Redirect redirect) throws IOException {
                            updater.merge(redirect);
                        }

                        @Override
                        public void take(ItemLine.Gone gone) throws IOException {
                            updater.remove(gone.id());
                        }
                    });
                    sources.add(path.getFileName() + " " + file.fingerprint());
                }
            }
            if (lines.malformed() > 0 && lines.understood() == 0) {
                throw new IOException("no line can be read; the first: " + lines.firstProblem());
            }
            if (complete) {
                updater.removeUnseen();
            }
            long items = updater.finish(String.join(", ", sources));
            return new UpdateReport(
                    items,
                    updater.added(),
                    updater.changed(),
                    updater.unchanged(),
                    updater.removed(),
                    lines.skipped(),
                    lines.malformed(),
                    lines.firstProblem(),
                    (System.nanoTime() - start) / 1e9);
        }
    }
}
