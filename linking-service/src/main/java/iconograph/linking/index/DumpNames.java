package iconograph.linking.index;

import static com.fasterxml.jackson.core.JsonToken.END_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.END_OBJECT;
import static com.fasterxml.jackson.core.JsonToken.START_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.START_OBJECT;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import org.jspecify.annotations.Nullable;

/// Reads an entity's labels, aliases and descriptions as the official dump writes them, by language.
///
/// A name that is the same everywhere stands under `mul` since 2025. English comes first, then `mul`, then the other
/// kinds of English, then whatever there is.
final class DumpNames {

    private static final List<String> LANGUAGES = List.of("en", "mul", "en-gb", "en-us", "en-ca");

    private DumpNames() {}

    static void labels(JsonParser json, ItemLineParser.Draft draft) throws IOException {
        draft.label = best(json, true);
    }

    static void descriptions(JsonParser json, ItemLineParser.Draft draft) throws IOException {
        draft.description = best(json, false);
    }

    static void aliases(JsonParser json, ItemLineParser.Draft draft) throws IOException {
        if (json.currentToken() != START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != END_OBJECT) {
            boolean wanted = LANGUAGES.contains(json.currentName());
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

    private static @Nullable String best(JsonParser json, boolean anyLanguage) throws IOException {
        if (json.currentToken() != START_OBJECT) {
            json.skipChildren();
            return null;
        }
        String best = null;
        int bestRank = Integer.MAX_VALUE;
        while (json.nextToken() != END_OBJECT) {
            int rank = LANGUAGES.indexOf(json.currentName());
            if (rank < 0) {
                rank = anyLanguage ? LANGUAGES.size() : Integer.MAX_VALUE;
            }
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
