package iconograph.linking.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import iconograph.contracts.EntityId;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;

/// Writes a new index beside the one in use, and puts it in that one's place when it is complete.
///
/// Items may be added by many threads at once. An item that was added before is replaced. What was written up to a
/// [checkpoint][#checkpoint] outlives the program: a builder with an equal plan goes on there.
final class IndexBuilder implements AutoCloseable {

    private final IndexFolder folder;
    private final CoarseTypes coarseTypes;
    private final Languages languages;
    private final Path draft;
    private final IndexWriter writer;
    private final ImportProgress found;
    private final SeenItems seen = new SeenItems();
    private final Turns turns = new Turns();
    private boolean kept;
    private boolean finished;

    /// @param index the directory of the index, made if it is not there
    /// @throws IOException if it cannot be written to, or another import is writing to it
    IndexBuilder(Path index, CoarseTypes coarseTypes, ImportPlan plan) throws IOException {
        this.coarseTypes = coarseTypes;
        this.languages = new Languages(plan.languages());
        this.folder = new IndexFolder(index);
        try {
            Optional<Resumed> resumed = folder.draft(plan).flatMap(Resumed::open);
            if (resumed.isPresent()) {
                this.draft = resumed.get().directory();
                this.found = resumed.get().progress();
                resumed.get().addTo(seen);
                this.kept = true;
            } else {
                this.draft = folder.newDraft();
                this.found = ImportProgress.NONE;
                plan.write(draft);
            }
            folder.deleteOthers(draft);
            this.writer = new IndexWriter(FSDirectory.open(draft), IndexFiles.importing());
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /// How far an earlier import by the same plan had come.
    ImportProgress found() {
        return found;
    }

    void add(ItemLine.Item line) throws IOException {
        WikidataItem item = line.item();
        write(item.id(), ItemFields.document(item, line.parents(), coarseTypes));
        for (EntityId old : line.redirects()) {
            add(new ItemLine.Redirect(old, item.id()));
        }
    }

    void add(ItemLine.Redirect redirect) throws IOException {
        write(redirect.from(), ItemFields.redirect(redirect.from(), redirect.to()));
    }

    /// Looking for an earlier document of each item would take longer than writing it.
    private void write(EntityId id, Document document) throws IOException {
        synchronized (turns.of(id)) {
            boolean before;
            synchronized (seen) {
                before = seen.add(id);
            }
            if (before) {
                writer.updateDocument(ItemFields.id(id), document);
            } else {
                writer.addDocument(document);
            }
        }
    }

    /// Makes what was added so far outlive the program. Nobody may be adding meanwhile.
    void checkpoint(ImportProgress progress) throws IOException {
        writer.setLiveCommitData(progress.asCommitData().entrySet());
        writer.commit();
        kept = true;
    }

    /// Completes the index and puts it in place.
    ///
    /// @return number of items in it
    /// @throws IOException if there are none, or the disk fails; the earlier index then stays
    long finish(String origin) throws IOException {
        IndexFiles.compact(writer);
        writer.commit();
        writer.close();
        long items;
        try (DirectoryReader reader = DirectoryReader.open(writer.getDirectory())) {
            items = IndexFiles.items(reader);
            if (items <= 0) {
                throw new IOException("there are no items to build an index of");
            }
            ClassFile.write(draft, ClassTree.of(reader).resolve(coarseTypes));
        }
        folder.put(draft, items, origin, languages);
        finished = true;
        ImportPlan.delete(draft);
        return items;
    }

    @Override
    public void close() throws IOException {
        try {
            if (!finished) {
                writer.rollback();
                if (!kept) {
                    IndexFolder.delete(draft);
                }
            }
            writer.getDirectory().close();
        } finally {
            folder.close();
        }
    }
}
