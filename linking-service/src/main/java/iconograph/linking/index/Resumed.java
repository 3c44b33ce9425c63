package iconograph.linking.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// A half-written index that an import was killed over, as of its last checkpoint.
record Resumed(Path directory, ImportProgress progress) {

    /// @return empty if there was no checkpoint yet, or the files are broken, as after a power failure
    static Optional<Resumed> open(Path directory) {
        try (FSDirectory files = FSDirectory.open(directory);
                DirectoryReader reader = DirectoryReader.open(files)) {
            return Optional.of(new Resumed(
                    directory, ImportProgress.of(reader.getIndexCommit().getUserData())));
        } catch (IOException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// Notes the items that are in it.
    void addTo(SeenItems seen) throws IOException {
        try (FSDirectory files = FSDirectory.open(directory);
                DirectoryReader reader = DirectoryReader.open(files)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                TermsEnum ids = Terms.getTerms(leaf.reader(), ItemFields.ID).iterator();
                for (BytesRef id = ids.next(); id != null; id = ids.next()) {
                    seen.add(ItemFields.number(id));
                }
            }
        }
    }
}
