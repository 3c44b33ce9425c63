package iconograph.linking.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import iconograph.contracts.EntityId;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/// How an item lies in the index: the fields it is found by, and the one that keeps it whole.
///
/// Documents are sorted by popularity, so whoever asks for the few best known bearers of a name reads no others.
final class ItemFields {

    static final String ID = "id";
    static final String KEY = "key";
    static final String TOKEN = "token";
    static final String HANDLE = "handle";
    static final String INITIALS = "initials";
    static final String ITEM = "item";
    static final String REDIRECT = "redirect";

    /// The types that [CoarseTypes] does not list, of items whose kind nothing else tells.
    static final String UNLISTED = "unlisted";

    /// A class's number and that of a class above it, in one.
    static final String ABOVE = "above";

    private static final String POPULARITY = "popularity";

    /// Below every item's.
    private static final long OF_REDIRECTS = -1;

    static final Sort BEST_KNOWN_FIRST = new Sort(new SortField(POPULARITY, SortField.Type.LONG, true));

    private ItemFields() {}

    static Term id(EntityId id) {
        return new Term(ID, id.value());
    }

    /// The number of an item by its term in [#ID].
    static long number(BytesRef id) {
        long number = 0;
        for (int i = id.offset + 1; i < id.offset + id.length; i++) {
            number = 10 * number + id.bytes[i] - '0';
        }
        return number;
    }

    /// @param parents classes that the item is a subclass of
    static Document document(WikidataItem item, List<EntityId> parents, CoarseTypes coarseTypes) throws IOException {
        Document document = new Document();
        document.add(new StringField(ID, item.id().value(), Field.Store.NO));
        document.add(new NumericDocValuesField(POPULARITY, item.popularity()));
        document.add(new StoredField(ITEM, write(item, parents)));
        Set<String> keys = new LinkedHashSet<>();
        Set<String> tokens = new TreeSet<>();
        Set<String> initials = new TreeSet<>();
        addName(item.label(), keys, tokens, initials);
        for (String alias : item.aliases()) {
            addName(alias, keys, tokens, initials);
        }
        keys.forEach(key -> document.add(new StringField(KEY, key, Field.Store.NO)));
        tokens.forEach(token -> document.add(new StringField(TOKEN, token, Field.Store.NO)));
        initials.forEach(letters -> document.add(new StringField(INITIALS, letters, Field.Store.NO)));
        item.handles().forEach(handle -> document.add(new StringField(HANDLE, FoldedName.key(handle), Field.Store.NO)));
        if (item.coarse() == CoarseType.OTHER) {
            item.types().stream()
                    .filter(type -> coarseTypes.of(type).isEmpty())
                    .forEach(type -> document.add(new StringField(UNLISTED, type.value(), Field.Store.NO)));
        }
        for (EntityId parent : parents) {
            if (ClassTree.holds(item.id(), parent)) {
                document.add(new SortedNumericDocValuesField(ABOVE, ClassTree.edge(item.id(), parent)));
            }
        }
        return document;
    }

    /// An item that was merged into another is found by its old id still.
    static Document redirect(EntityId from, EntityId to) {
        Document document = new Document();
        document.add(new StringField(ID, from.value(), Field.Store.NO));
        document.add(new StringField(REDIRECT, to.value(), Field.Store.YES));
        document.add(new NumericDocValuesField(POPULARITY, OF_REDIRECTS));
        return document;
    }

    static boolean isRedirect(LeafReader reader, int document) throws IOException {
        NumericDocValues popularity = DocValues.getNumeric(reader, POPULARITY);
        return popularity.advanceExact(document) && popularity.longValue() == OF_REDIRECTS;
    }

    private static void addName(String name, Set<String> keys, Set<String> tokens, Set<String> initials) {
        List<String> words = FoldedName.tokens(name);
        keys.add(words.isEmpty() ? FoldedName.key(name) : String.join("", words));
        tokens.addAll(words);
        if (words.size() >= 2 && words.size() <= 8) {
            StringBuilder letters = new StringBuilder();
            words.forEach(word -> letters.appendCodePoint(word.codePointAt(0)));
            initials.add(letters.toString());
        }
    }

    /// All that a document is made of: where these bytes are equal, so is the rest.
    static BytesRef write(WikidataItem item, List<EntityId> parents) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeVLong(item.id().number());
        out.writeString(item.label());
        writeAll(out, item.aliases());
        out.writeString(item.description() == null ? "" : item.description());
        out.writeVInt(item.types().size());
        for (EntityId type : item.types()) {
            out.writeVLong(type.number());
        }
        writeAll(out, item.kinds());
        out.writeByte((byte) item.coarse().ordinal());
        out.writeVLong(item.popularity());
        writeAll(out, item.pictures());
        writeAll(out, item.handles());
        for (EntityId parent : parents) {
            out.writeVLong(parent.number());
        }
        return new BytesRef(out.toArrayCopy());
    }

    static WikidataItem read(BytesRef bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        EntityId id = new EntityId("Q" + in.readVLong());
        String label = in.readString();
        List<String> aliases = readAll(in);
        String description = in.readString();
        List<EntityId> types = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            types.add(new EntityId("Q" + in.readVLong()));
        }
        List<String> kinds = readAll(in);
        CoarseType coarse = CoarseType.values()[in.readByte()];
        long popularity = in.readVLong();
        return new WikidataItem(
                id,
                label,
                aliases,
                description.isEmpty() ? null : description,
                types,
                kinds,
                coarse,
                popularity,
                readAll(in),
                readAll(in));
    }

    private static void writeAll(DataOutput out, List<String> texts) throws IOException {
        out.writeVInt(texts.size());
        for (String text : texts) {
            out.writeString(text);
        }
    }

    private static List<String> readAll(DataInput in) throws IOException {
        int size = in.readVInt();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.readString());
        }
        return texts;
    }
}
