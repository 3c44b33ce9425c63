package iconograph.linking.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import iconograph.contracts.EntityId;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The items of Wikidata that this machine knows, found by name. Read only; safe for use by many threads.
///
/// Every search returns the best known items first.
public final class WikidataIndex implements AutoCloseable {

    private static final int MOST_HOPS = 4;

    private final Path path;
    private final IndexMarker marker;
    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final Map<EntityId, CoarseType> classes;
    private final RememberedSearches remembered = new RememberedSearches();

    private WikidataIndex(Path path, IndexMarker marker, IndexReader reader, Map<EntityId, CoarseType> classes) {
        this.path = path;
        this.marker = marker;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.classes = classes;
    }

    /// @param path the directory that an import was told to write to
    /// @throws UnreadableIndex if there is no index, or none that this version can read
    public static WikidataIndex open(Path path) {
        IndexMarker marker = IndexMarker.read(path);
        Path directory = path.resolve(marker.directory());
        try {
            return new WikidataIndex(
                    path, marker, DirectoryReader.open(FSDirectory.open(directory)), ClassFile.read(directory));
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableIndex.damaged(path, e);
        }
    }

    /// The same items and made-up ones besides that bear their names, for measuring how much namesakes confuse. This
    /// index is closed with the new one.
    ///
    /// @param folder where the made-up ones are written
    public WikidataIndex withNamesakes(int count, Path folder) throws IOException {
        new Namesakes(this, reader.maxDoc()).write(count, folder);
        return new WikidataIndex(path, marker, new MultiReader(reader, open(folder).reader), classes);
    }

    /// @return null if there is a redirect
    @Nullable
    WikidataItem itemAt(int document) throws IOException {
        Document stored = reader.storedFields().document(document);
        return stored.getBinaryValue(ItemFields.ITEM) == null ? null : item(stored);
    }

    public long size() {
        return marker.items();
    }

    /// What it was made from: equal for indexes that were made alike from equal files.
    public String origin() {
        return marker.origin();
    }

    /// The items that have this name, in whatever spelling [folds][FoldedName#key] to the same key.
    public List<WikidataItem> named(String key, int most) {
        return find(new TermQuery(new Term(ItemFields.KEY, key)), most);
    }

    /// The items whose names have all of these words, each word in any of the names.
    public List<WikidataItem> withTokens(Collection<String> tokens, int most) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String token : tokens) {
            all.add(new TermQuery(new Term(ItemFields.TOKEN, token)), BooleanClause.Occur.FILTER);
        }
        return tokens.isEmpty() ? List.of() : find(all.build(), most);
    }

    /// The items with this account on Twitter.
    public List<WikidataItem> withHandle(String handle, int most) {
        return find(new TermQuery(new Term(ItemFields.HANDLE, FoldedName.key(handle))), most);
    }

    /// The items with a name whose words begin with these letters: `nba` finds the National Basketball Association.
    public List<WikidataItem> withInitials(String letters, int most) {
        return find(new TermQuery(new Term(ItemFields.INITIALS, letters)), most);
    }

    /// The items with a name that differs from the key by one or two letters, not the first two.
    public List<WikidataItem> similarlyNamed(String key, int edits, int most) {
        return find(new FuzzyQuery(new Term(ItemFields.KEY, key), edits, 2, 20, true), most);
    }

    /// The items with a name that begins with this key.
    public List<WikidataItem> startingWith(String key, int most) {
        return find(new PrefixQuery(new Term(ItemFields.KEY, key)), most);
    }

    /// Whether any name has this word.
    public boolean knowsWord(String token) {
        try {
            return reader.docFreq(new Term(ItemFields.TOKEN, token)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the Wikidata index in " + path, e);
        }
    }

    /// Looks an item up, also by the id of one that was merged into it.
    public Optional<WikidataItem> find(EntityId id) {
        EntityId wanted = id;
        try {
            for (int hop = 0; hop < MOST_HOPS; hop++) {
                ScoreDoc[] found = searcher.search(new TermQuery(ItemFields.id(wanted)), 1).scoreDocs;
                if (found.length == 0) {
                    return Optional.empty();
                }
                Document document = searcher.storedFields().document(found[0].doc);
                String target = document.get(ItemFields.REDIRECT);
                if (target == null) {
                    return Optional.of(item(document));
                }
                wanted = new EntityId(target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the Wikidata index in " + path, e);
        }
        return Optional.empty();
    }

    /// The best known items of which something is true, the best known first.
    public List<WikidataItem> bestKnown(Predicate<WikidataItem> wanted, int most) {
        List<WikidataItem> items = new ArrayList<>();
        try {
            StoredFields stored = searcher.storedFields();
            // The index is sorted so.
            for (int i = 0; i < reader.maxDoc() && items.size() < most; i++) {
                Document document = stored.document(i);
                if (document.getBinaryValue(ItemFields.ITEM) != null) {
                    WikidataItem item = item(document);
                    if (wanted.test(item)) {
                        items.add(item);
                    }
                }
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the Wikidata index in " + path, e);
        }
    }

    private List<WikidataItem> find(Query query, int most) {
        return remembered.of(query, most, () -> search(query, most));
    }

    private List<WikidataItem> search(Query query, int most) {
        try {
            ScoreDoc[] found = searcher.search(
                            query, new TopFieldCollectorManager(ItemFields.BEST_KNOWN_FIRST, most, most))
                    .scoreDocs;
            StoredFields stored = searcher.storedFields();
            List<WikidataItem> items = new ArrayList<>(found.length);
            for (ScoreDoc one : found) {
                items.add(item(stored.document(one.doc)));
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the Wikidata index in " + path, e);
        }
    }

    private WikidataItem item(Document document) throws IOException {
        BytesRef bytes = document.getBinaryValue(ItemFields.ITEM);
        if (bytes == null) {
            throw new IOException("an item without its fields");
        }
        return withKind(ItemFields.read(bytes));
    }

    /// Says what kind of thing an item is by the classes that this index knows, if the item does not say so itself.
    public WikidataItem withKind(WikidataItem item) {
        if (item.coarse() != CoarseType.OTHER || classes.isEmpty()) {
            return item;
        }
        return item.types().stream()
                .map(classes::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(item::withCoarse)
                .orElse(item);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the Wikidata index in " + path, e);
        }
    }
}
