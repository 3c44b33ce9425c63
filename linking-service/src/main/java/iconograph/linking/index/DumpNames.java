package iconograph.linking.index;

import static com.fasterxml.jackson.core.JsonToken.END_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.END_OBJECT;
import static com.fasterxml.jackson.core.JsonToken.START_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.START_OBJECT;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import org.jspecify.annotations.Nullable;

/// Reads an entity's labels, aliases and descriptions as the official dump writes them, by language.
///
/// The label of the best [language][Languages#rank] is the item's, those of the other wanted ones are names beside it.
/// Where no wanted language has one, whatever there is will do.
final class DumpNames {

    private DumpNames() {}

    static void labels(JsonParser json, ItemLineParser.Draft draft, Languages languages) throws IOException {
        if (json.currentToken() != START_OBJECT) {
            json.skipChildren();
            return;
        }
        int bestRank = Integer.MAX_VALUE;
        while (json.nextToken() != END_OBJECT) {
            int rank = languages.rank(json.currentName());
            json.nextToken();
            if (rank == Integer.MAX_VALUE && draft.label != null) {
                json.skipChildren();
                continue;
            }
            String value = value(json);
            if (value == null) {
                continue;
            }
            if (draft.label == null || rank < bestRank) {
                if (bestRank != Integer.MAX_VALUE) {
                    draft.otherLabels.add(draft.label);
                }
                draft.label = value;
                bestRank = rank;
            } else {
                draft.otherLabels.add(value);
            }
        }
    }

    static void descriptions(JsonParser json, ItemLineParser.Draft draft, Languages languages) throws IOException {
        draft.description = best(json, languages);
    }

    static void aliases(JsonParser json, ItemLineParser.Draft draft, Languages languages) throws IOException {
        if (json.currentToken() != START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != END_OBJECT) {
            boolean wanted = languages.wants(json.currentName());
            if (json.nextToken() != START_ARRAY || !wanted) {
                json.skipChildren();
                continue;
            }
            while (json.nextToken() != END_ARRAY) {
                String alias = value(json);
                if (alias != null) {
                    draft.aliases.add(alias);
                }
            }
        }
    }

    private static @Nullable String best(JsonParser json, Languages languages) throws IOException {
        if (json.currentToken() != START_OBJECT) {
            json.skipChildren();
            return null;
        }
        String best = null;
        int bestRank = Integer.MAX_VALUE;
        while (json.nextToken() != END_OBJECT) {
            int rank = languages.rank(json.currentName());
            json.nextToken();
            if (rank >= bestRank) {
                json.skipChildren();
                continue;
            }
            String value = value(json);
            if (value != null) {
                best = value;
                bestRank = rank;
            }
        }
        return best;
    }

    /// The text of `{"language": …, "value": …}`.
    private static @Nullable String value(JsonParser json) throws IOException {
        if (json.currentToken() != START_OBJECT) {
            json.skipChildren();
            return null;
        }
        String value = null;
        while (json.nextToken() != END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("value")) {
                value = ItemLineParser.text(json);
            } else {
                json.skipChildren();
            }
        }
        return value;
    }
}
