package iconograph.linking.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import iconograph.contracts.EntityId;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Changes a copy of the index in use, and puts it in that one's place when all is done. The copy has the very files
/// of the original, which are never written to again, so making it takes no time and no room.
///
/// Many threads may tell it of items at once.
final class IndexUpdater implements AutoCloseable {

    private final IndexFolder folder;
    private final CoarseTypes coarseTypes;
    private final IndexMarker marker;
    private final Path draft;
    private final DirectoryReader before;
    private final IndexSearcher searcher;
    private final IndexWriter writer;
    private final SeenItems seen = new SeenItems();
    private final Turns turns = new Turns();
    private final AtomicLong added = new AtomicLong();
    private final AtomicLong changed = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();
    private final AtomicLong removed = new AtomicLong();
    private boolean finished;

    /// @throws UnreadableIndex if there is no index that this version can read
    IndexUpdater(Path index, CoarseTypes coarseTypes) throws IOException {
        this.coarseTypes = coarseTypes;
        IndexMarker.read(index);
        this.folder = new IndexFolder(index);
        try {
            this.marker = folder.inUse();
            Path original = folder.directory(marker);
            this.before = open(original, index);
            this.draft = folder.newDraft();
            folder.deleteOthers(draft);
            link(original, draft);
            this.searcher = new IndexSearcher(before);
            this.searcher.setQueryCache(null);
            this.writer = new IndexWriter(FSDirectory.open(draft), IndexFiles.updating());
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static DirectoryReader open(Path original, Path index) {
        try {
            return DirectoryReader.open(FSDirectory.open(original));
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableIndex.damaged(index, e);
        }
    }

    private static void link(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.list(from)) {
            files = inside.toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.startsWith("_") || name.startsWith("segments_")) {
                try {
                    Files.createLink(to.resolve(name), file);
                } catch (IOException | UnsupportedOperationException noLinks) {
                    Files.copy(file, to.resolve(name));
                }
            }
        }
    }

    Languages languages() {
        return marker.known();
    }

    void change(ItemLine.Item line) throws IOException {
        WikidataItem item = line.item();
        BytesRef fields = ItemFields.write(item, line.parents());
        synchronized (turns.of(item.id())) {
            boolean again = see(item.id());
            Document known = find(item.id());
            BytesRef old = known == null ? null : known.getBinaryValue(ItemFields.ITEM);
            if (again || !fields.equals(old)) {
                writer.updateDocument(ItemFields.id(item.id()), ItemFields.document(item, line.parents(), coarseTypes));
            }
            if (!again) {
                (old == null ? added : fields.equals(old) ? unchanged : changed).incrementAndGet();
            }
        }
        for (EntityId old : line.redirects()) {
            merge(new ItemLine.Redirect(old, item.id()));
        }
    }

    void merge(ItemLine.Redirect redirect) throws IOException {
        synchronized (turns.of(redirect.from())) {
            boolean again = see(redirect.from());
            Document known = find(redirect.from());
            if (!again && known != null && redirect.to().value().equals(known.get(ItemFields.REDIRECT))) {
                return;
            }
            writer.updateDocument(ItemFields.id(redirect.from()), ItemFields.redirect(redirect.from(), redirect.to()));
            if (!again && known != null && known.get(ItemFields.REDIRECT) == null) {
                removed.incrementAndGet();
            }
        }
    }

    void remove(EntityId id) throws IOException {
        synchronized (turns.of(id)) {
            boolean again = see(id);
            Document known = find(id);
            if (again || known != null) {
                writer.deleteDocuments(ItemFields.id(id));
            }
            if (!again && known != null) {
                removed.incrementAndGet();
            }
        }
    }

    /// Removes the items that nobody spoke of. Those that were merged earlier are still found by their old ids.
    ///
    /// @throws IOException if that were more than half of the index: then it was not a whole dump
    void removeUnseen() throws IOException {
        List<EntityId> gone = unseen();
        if (2L * gone.size() > marker.items()) {
            throw new IOException("%,d of the index's %,d items are not in the files; if they are gone, import anew"
                    .formatted(gone.size(), marker.items()));
        }
        for (EntityId id : gone) {
            writer.deleteDocuments(ItemFields.id(id));
        }
        removed.addAndGet(gone.size());
    }

    private List<EntityId> unseen() throws IOException {
        List<EntityId> unseen = new ArrayList<>();
        for (LeafReaderContext leaf : before.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            TermsEnum ids = Terms.getTerms(leaf.reader(), ItemFields.ID).iterator();
            PostingsEnum bearers = null;
            for (BytesRef id = ids.next(); id != null; id = ids.next()) {
                if (seen.has(ItemFields.number(id))) {
                    continue;
                }
                bearers = ids.postings(bearers, PostingsEnum.NONE);
                int document = bearers.nextDoc();
                if ((live == null || live.get(document)) && !ItemFields.isRedirect(leaf.reader(), document)) {
                    unseen.add(new EntityId(id.utf8ToString()));
                }
            }
        }
        return unseen;
    }

    private boolean see(EntityId id) {
        synchronized (seen) {
            return seen.add(id);
        }
    }

    /// As it was before the update.
    private @Nullable Document find(EntityId id) throws IOException {
        ScoreDoc[] found = searcher.search(new TermQuery(ItemFields.id(id)), 1).scoreDocs;
        return found.length == 0 ? null : searcher.storedFields().document(found[0].doc);
    }

    /// Completes the index and puts it in place.
    ///
    /// @param sources what it was changed by
    /// @return number of items in it
    long finish(String sources) throws IOException {
        writer.commit();
        writer.close();
        long items;
        try (DirectoryReader reader = DirectoryReader.open(writer.getDirectory())) {
            items = IndexFiles.items(reader);
            ClassFile.write(draft, ClassTree.of(reader).resolve(coarseTypes));
        }
        folder.put(draft, items, marker.origin() + ", then " + sources, marker.known());
        finished = true;
        return items;
    }

    long added() {
        return added.get();
    }

    long changed() {
        return changed.get();
    }

    long unchanged() {
        return unchanged.get();
    }

    long removed() {
        return removed.get();
    }

    @Override
    public void close() throws IOException {
        try {
            before.close();
            before.directory().close();
            if (!finished) {
                writer.rollback();
                IndexFolder.delete(draft);
            }
            writer.getDirectory().close();
        } finally {
            folder.close();
        }
    }
}
