package iconograph.linking.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import iconograph.contracts.EntityId;
import iconograph.contracts.Likeness;
import iconograph.contracts.Look;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Reference pictures that are kept in an index of their own, inside of the directory with the index of items. It goes
/// on with the pictures that there were when it was opened.
public final class ReferenceIndex implements ReferencePictures, AutoCloseable {

    static final String FORMAT = "1";

    private static final String FOLDER = "reference-pictures";

    private final Path path;
    private final @Nullable DirectoryReader reader;

    private ReferenceIndex(Path path, @Nullable DirectoryReader reader) {
        this.path = path;
        this.reader = reader;
    }

    /// @param items the directory of the index of items
    static Path in(Path items) {
        return items.resolve(FOLDER);
    }

    /// Of no pictures at all.
    public static ReferenceIndex none() {
        return new ReferenceIndex(Path.of(FOLDER), null);
    }

    /// Without any pictures if there are none yet.
    ///
    /// @param items the directory of the index of items
    /// @throws IOException whose message says what to do if this version cannot read them
    public static ReferenceIndex open(Path items) throws IOException {
        Path path = in(items);
        if (!Files.isDirectory(path)) {
            return new ReferenceIndex(path, null);
        }
        FSDirectory directory = FSDirectory.open(path);
        try {
            if (!DirectoryReader.indexExists(directory)) {
                directory.close();
                return new ReferenceIndex(path, null);
            }
            DirectoryReader reader = DirectoryReader.open(directory);
            String format = reader.getIndexCommit().getUserData().getOrDefault("format", "");
            if (!format.equals(FORMAT)) {
                reader.close();
                throw new IOException(
                        "they have format '%s', but this version reads format %s".formatted(format, FORMAT));
            }
            return new ReferenceIndex(path, reader);
        } catch (IOException | IllegalArgumentException e) {
            directory.close();
            throw unusable(path, e);
        }
    }

    static IOException unusable(Path path, Exception cause) {
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new IOException(
                "the reference pictures in %s cannot be used (%s); delete them and run: iconograph wikidata reference-pictures"
                        .formatted(path, reason),
                cause);
    }

    /// How many pictures there are.
    public int size() {
        return reader == null ? 0 : reader.numDocs();
    }

    /// Names what they are; changes with any of them.
    public String origin() {
        try {
            return reader == null
                    ? ""
                    : reader.getIndexCommit()
                            .getUserData()
                            .getOrDefault(ReferenceIndexBuilder.FINGERPRINT, "unfinished");
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public List<ReferencePicture> of(EntityId item) {
        if (reader == null) {
            return List.of();
        }
        try {
            List<ReferencePicture> pictures = new ArrayList<>();
            Term term = new Term(ReferenceIndexBuilder.ITEM, item.value());
            for (LeafReaderContext leaf : reader.leaves()) {
                PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
                Bits live = leaf.reader().getLiveDocs();
                for (int i = found == null ? DocIdSetIterator.NO_MORE_DOCS : found.nextDoc();
                        found != null && i != DocIdSetIterator.NO_MORE_DOCS;
                        i = found.nextDoc()) {
                    if (live == null || live.get(i)) {
                        pictures.add(picture(leaf.reader().storedFields().document(i), item));
                    }
                }
            }
            return pictures;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static ReferencePicture picture(Document document, EntityId item) {
        return new ReferencePicture(
                item,
                Look.Kind.valueOf(document.get(ReferenceIndexBuilder.KIND)),
                document.get(ReferenceIndexBuilder.NAME),
                new Likeness(document.get(ReferenceIndexBuilder.ENCODER), document.get(ReferenceIndexBuilder.NUMBERS)));
    }

    private UncheckedIOException unreadable(IOException cause) {
        return new UncheckedIOException("cannot read the reference pictures in " + path, cause);
    }

    /// What is noted of a complete set of pictures.
    static Map<String, String> marks(String fingerprint) {
        return Map.of("format", FORMAT, ReferenceIndexBuilder.FINGERPRINT, fingerprint);
    }

    @Override
    public void close() {
        try {
            if (reader != null) {
                reader.close();
                reader.directory().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the reference pictures in " + path, e);
        }
    }
}
