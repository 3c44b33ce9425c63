package iconograph.linking.index;

import static com.fasterxml.jackson.core.JsonToken.END_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.END_OBJECT;
import static com.fasterxml.jackson.core.JsonToken.START_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.START_OBJECT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import iconograph.contracts.EntityId;

import com.fasterxml.jackson.core.JsonParser;
import org.jspecify.annotations.Nullable;

/// Reads the few statements that the index keeps out of an entity's `claims`, as the official dump writes them.
///
/// Deprecated statements do not count, preferred ones come first; `novalue` and `somevalue` have no value to read.
final class DumpClaims {

    /// Picture, logo, coat of arms, flag: in the order in which they are worth showing.
    private static final List<String> PICTURES = List.of("P18", "P154", "P94", "P41");

    private DumpClaims() {}

    static void read(JsonParser json, ItemLineParser.Draft draft) throws IOException {
        if (json.currentToken() != START_OBJECT) {
            json.skipChildren();
            return;
        }
        Map<Integer, List<String>> pictures = new TreeMap<>();
        while (json.nextToken() != END_OBJECT) {
            String property = json.currentName();
            json.nextToken();
            switch (property) {
                case "P31" -> addItems(values(json), draft.types);
                case "P279" -> addItems(values(json), draft.parents);
                case "P2002" -> draft.handles.addAll(values(json));
                case "P18", "P154", "P94", "P41" -> pictures.put(PICTURES.indexOf(property), values(json));
                default -> json.skipChildren();
            }
        }
        pictures.values().forEach(draft.pictures::addAll);
    }

    private static void addItems(List<String> values, Collection<EntityId> items) {
        values.stream()
                .filter(value -> value.startsWith("Q"))
                .map(EntityId::new)
                .forEach(items::add);
    }

    /// The values of one property's statements, preferred ones first.
    private static List<String> values(JsonParser json) throws IOException {
        List<String> preferred = new ArrayList<>();
        List<String> normal = new ArrayList<>();
        if (json.currentToken() != START_ARRAY) {
            json.skipChildren();
            return normal;
        }
        while (json.nextToken() != END_ARRAY) {
            if (json.currentToken() != START_OBJECT) {
                json.skipChildren();
                continue;
            }
            String rank = "normal";
            String value = null;
            while (json.nextToken() != END_OBJECT) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "rank" -> rank = json.getValueAsString("normal");
                    case "mainsnak" -> value = snak(json);
                    default -> json.skipChildren();
                }
            }
            if (value != null && !rank.equals("deprecated")) {
                (rank.equals("preferred") ? preferred : normal).add(value);
            }
        }
        preferred.addAll(normal);
        return preferred;
    }

    private static @Nullable String snak(JsonParser json) throws IOException {
        return field(json, "datavalue", snak -> field(snak, "value", DumpClaims::value));
    }

    /// A string, or an item. In old dumps an item has only its number.
    private static @Nullable String value(JsonParser json) throws IOException {
        if (json.currentToken() != START_OBJECT) {
            return ItemLineParser.text(json);
        }
        String id = null;
        long number = 0;
        while (json.nextToken() != END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "id" -> id = ItemLineParser.text(json);
                case "numeric-id" -> number = json.getValueAsLong();
                default -> json.skipChildren();
            }
        }
        if (id == null && number > 0) {
            return "Q" + number;
        }
        return id;
    }

    private interface Reader {
        @Nullable
        String read(JsonParser json) throws IOException;
    }

    /// Reads one field of the object that comes next, and passes over the others.
    private static @Nullable String field(JsonParser json, String wanted, Reader reader) throws IOException {
        if (json.currentToken() != START_OBJECT) {
            json.skipChildren();
            return null;
        }
        String value = null;
        while (json.nextToken() != END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals(wanted)) {
                value = reader.read(json);
            } else {
                json.skipChildren();
            }
        }
        return value;
    }
}
