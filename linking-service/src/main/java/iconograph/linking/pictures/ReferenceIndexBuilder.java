package iconograph.linking.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

import iconograph.contracts.EntityId;
import iconograph.contracts.Likeness;
import iconograph.contracts.Look;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;

/// Adds pictures to a [ReferenceIndex]. What was added is kept now and then, so that a run that is broken off is gone
/// on with; pictures that are no longer wanted go last, with the same step that completes the rest.
final class ReferenceIndexBuilder implements AutoCloseable {

    static final String ITEM = "item";
    static final String KIND = "kind";
    static final String NAME = "name";
    static final String ENCODER = "encoder";
    static final String NUMBERS = "numbers";
    static final String FINGERPRINT = "fingerprint";

    private static final String KEY = "key";
    private static final String STATE = "state";
    private static final String SOURCE = "source";

    /// Pictures after which they are kept for good.
    private static final int AT_ONCE = 200;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final NavigableMap<String, Entry> entries;
    private final Set<String> wanted = new HashSet<>();
    private int sinceKept;

    /// A picture that is there.
    ///
    /// @param state changes whenever it has to be looked at anew
    private record Entry(String source, String state) {}

    private ReferenceIndexBuilder(FSDirectory directory, IndexWriter writer, NavigableMap<String, Entry> entries) {
        this.directory = directory;
        this.writer = writer;
        this.entries = entries;
    }

    /// @param items the directory of the index of items
    /// @throws IOException if another run is at work there, or the disk fails
    static ReferenceIndexBuilder open(Path items) throws IOException {
        Path path = Files.createDirectories(ReferenceIndex.in(items));
        FSDirectory directory = FSDirectory.open(path);
        try {
            IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setCommitOnClose(false));
            try {
                return new ReferenceIndexBuilder(directory, writer, entries(writer));
            } catch (IOException e) {
                writer.close();
                throw e;
            }
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IOException("another run adds reference pictures in " + path, e);
        } catch (IOException | IllegalArgumentException e) {
            directory.close();
            throw ReferenceIndex.unusable(path, e);
        }
    }

    private static NavigableMap<String, Entry> entries(IndexWriter writer) throws IOException {
        NavigableMap<String, Entry> entries = new TreeMap<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                    if (live == null || live.get(i)) {
                        Document document = leaf.reader().storedFields().document(i, Set.of(KEY, SOURCE, STATE));
                        entries.put(document.get(KEY), new Entry(document.get(SOURCE), document.get(STATE)));
                    }
                }
            }
        }
        return entries;
    }

    /// Where a picture comes from, and which it is.
    ///
    /// @param source  those of other sources stay when this one is done
    /// @param content fingerprint of the file; a changed one is looked at anew
    record Origin(EntityId item, Look.Kind kind, String name, String source, String content) {

        private String key() {
            return String.join("\n", item.value(), kind.name(), name);
        }

        private Entry with(String encoder) {
            return new Entry(source, content + " " + encoder);
        }
    }

    /// Whether this very file is there already, as this encoder sees it. It then stays.
    boolean keeps(Origin origin, String encoder) {
        boolean same = origin.with(encoder).equals(entries.get(origin.key()));
        if (same) {
            wanted.add(origin.key());
        }
        return same;
    }

    /// Whether there is a picture of the item, wherever it is from.
    boolean has(EntityId item) {
        String start = item.value() + "\n";
        String key = entries.ceilingKey(start);
        return key != null && key.startsWith(start);
    }

    void add(Origin origin, Likeness likeness) throws IOException {
        Entry entry = origin.with(likeness.encoder());
        Document document = new Document();
        document.add(new StringField(KEY, origin.key(), Field.Store.YES));
        document.add(new StringField(ITEM, origin.item().value(), Field.Store.NO));
        document.add(new StoredField(KIND, origin.kind().name()));
        document.add(new StoredField(NAME, origin.name()));
        document.add(new StoredField(SOURCE, entry.source()));
        document.add(new StoredField(STATE, entry.state()));
        document.add(new StoredField(ENCODER, likeness.encoder()));
        document.add(new StoredField(NUMBERS, likeness.numbers()));
        writer.updateDocument(new Term(KEY, origin.key()), document);
        entries.put(origin.key(), entry);
        wanted.add(origin.key());
        if (++sinceKept == AT_ONCE) {
            keep("unfinished");
        }
    }

    /// Completes what comes from one source: what was neither added nor kept goes.
    ///
    /// @return how many pictures there are now, of all sources
    int finish(String source) throws IOException {
        for (Map.Entry<String, Entry> one : Map.copyOf(entries).entrySet()) {
            if (one.getValue().source().equals(source) && !wanted.contains(one.getKey())) {
                writer.deleteDocuments(new Term(KEY, one.getKey()));
                entries.remove(one.getKey());
            }
        }
        CRC32 fingerprint = new CRC32();
        entries.forEach((key, entry) -> fingerprint.update((key + "\n" + entry.state() + "\n").getBytes(UTF_8)));
        keep(Long.toHexString(fingerprint.getValue()));
        return entries.size();
    }

    private void keep(String fingerprint) throws IOException {
        writer.setLiveCommitData(ReferenceIndex.marks(fingerprint).entrySet());
        writer.commit();
        sinceKept = 0;
    }

    /// Of a run that fails, what was added since the last time is lost.
    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }
}
