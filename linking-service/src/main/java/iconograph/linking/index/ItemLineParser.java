package iconograph.linking.index;

import static com.fasterxml.jackson.core.JsonToken.END_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.END_OBJECT;
import static com.fasterxml.jackson.core.JsonToken.START_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.START_OBJECT;
import static com.fasterxml.jackson.core.JsonToken.VALUE_STRING;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import iconograph.contracts.EntityId;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import org.jspecify.annotations.Nullable;

/// Reads one line of a Wikidata file, as a stream: what the index does not keep is passed over unread.
///
/// Two formats are understood, line by line. The official dump has `labels`, `aliases`, `descriptions`, `claims` and
/// `sitelinks`, one entity a line, with `[`, `]` and commas around them. The extract has `label`, `aliases`,
/// `description`, `types`, `coarse` and `popularity`.
final class ItemLineParser {

    private static final JsonFactory JSON = new JsonFactory();

    /// Longer names help nobody, and someone may have put a novel there.
    static final int LONGEST_NAME = 250;

    static final int MOST_NAMES = 500;

    private static final int LONGEST_DESCRIPTION = 1000;

    private static final ItemLine SKIPPED = new ItemLine.Skipped();

    private final CoarseTypes coarseTypes;

    private final Languages languages;

    ItemLineParser(CoarseTypes coarseTypes, Languages languages) {
        this.coarseTypes = coarseTypes;
        this.languages = languages;
    }

    /// @throws IOException if the line is not JSON, or not JSON of either format
    ItemLine parse(byte[] line, int from, int to) throws IOException {
        int start = from;
        int end = to;
        while (start < end && line[start] <= ' ' && line[start] >= 0) {
            start++;
        }
        while (end > start && (line[end - 1] == ',' || (line[end - 1] <= ' ' && line[end - 1] >= 0))) {
            end--;
        }
        if (end == start || (end == start + 1 && (line[start] == '[' || line[start] == ']'))) {
            return SKIPPED;
        }
        try (JsonParser json = JSON.createParser(line, start, end - start)) {
            if (json.nextToken() != START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            ItemLine read = object(json);
            if (json.nextToken() != null) {
                throw new IOException("more than one JSON object");
            }
            return read;
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private ItemLine object(JsonParser json) throws IOException {
        Draft draft = new Draft();
        while (json.nextToken() != END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "id", "entity" -> draft.id = text(json);
                case "type" -> draft.entityType = text(json);
                case "redirect" -> draft.redirect = text(json);
                case "missing" -> draft.missing = true;

                // the extract
                case "label" -> draft.label = text(json);
                case "description" -> draft.description = text(json);
                case "types" -> texts(json).forEach(type -> draft.types.add(new EntityId(type)));
                case "type_labels" -> draft.kinds.addAll(texts(json));
                case "coarse" -> draft.coarse = text(json);
                case "popularity" -> draft.popularity = json.getValueAsLong();
                case "image", "page_image", "logo" -> draft.picture(field, text(json));
                case "twitter" -> draft.handles.addAll(textOrTexts(json));
                case "redirects" -> texts(json).forEach(id -> draft.redirects.add(new EntityId(id)));

                // the dump; an empty map may be written as an empty list
                case "labels" -> DumpNames.labels(json, draft, languages);
                case "descriptions" -> DumpNames.descriptions(json, draft, languages);
                case "claims" -> DumpClaims.read(json, draft);
                case "sitelinks" -> draft.popularity = wikipedias(json);

                // both
                case "aliases" -> aliases(json, draft);
                default -> json.skipChildren();
            }
        }
        return draft.finish(coarseTypes);
    }

    private void aliases(JsonParser json, Draft draft) throws IOException {
        if (json.currentToken() == START_ARRAY) {
            draft.aliases.addAll(texts(json));
        } else {
            DumpNames.aliases(json, draft, languages);
        }
    }

    /// Counts the language editions of Wikipedia; Commons and its like end in `wiki` too.
    private static long wikipedias(JsonParser json) throws IOException {
        long count = 0;
        if (json.currentToken() != START_OBJECT) {
            json.skipChildren();
            return 0;
        }
        while (json.nextToken() != END_OBJECT) {
            String site = json.currentName();
            if (site.endsWith("wiki") && !site.equals("commonswiki") && !site.equals("specieswiki")) {
                count++;
            }
            json.nextToken();
            json.skipChildren();
        }
        return count;
    }

    static @Nullable String text(JsonParser json) throws IOException {
        if (json.currentToken() == VALUE_STRING) {
            return json.getText();
        }
        json.skipChildren();
        return null;
    }

    private static List<String> textOrTexts(JsonParser json) throws IOException {
        if (json.currentToken() == START_ARRAY) {
            return texts(json);
        }
        String text = text(json);
        return text == null ? List.of() : List.of(text);
    }

    private static List<String> texts(JsonParser json) throws IOException {
        List<String> texts = new ArrayList<>();
        if (json.currentToken() != START_ARRAY) {
            json.skipChildren();
            return texts;
        }
        while (json.nextToken() != END_ARRAY) {
            String text = text(json);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /// An item while its fields come in, in whatever order.
    static final class Draft {

        private @Nullable String id;
        private @Nullable String entityType;
        private @Nullable String redirect;
        private boolean missing;

        @Nullable
        String label;

        @Nullable
        String description;

        final Set<String> aliases = new LinkedHashSet<>();

        /// In other wanted languages.
        final List<String> otherLabels = new ArrayList<>();

        final List<EntityId> types = new ArrayList<>();
        final List<EntityId> parents = new ArrayList<>();
        private final List<String> kinds = new ArrayList<>();
        private @Nullable String coarse;
        private long popularity;
        final Set<String> pictures = new LinkedHashSet<>();
        private final List<String> latePictures = new ArrayList<>();
        final List<String> handles = new ArrayList<>();
        private final List<EntityId> redirects = new ArrayList<>();

        private void picture(String field, @Nullable String file) {
            if (file != null && field.equals("image")) {
                pictures.add(file);
            } else if (file != null) {
                latePictures.add(file);
            }
        }

        private ItemLine finish(CoarseTypes coarseTypes) throws IOException {
            if (entityType != null && !entityType.equals("item")) {
                return SKIPPED;
            }
            if (id == null) {
                throw new IOException("neither an item of Wikidata nor another of its entities");
            }
            if (redirect != null) {
                return new ItemLine.Redirect(new EntityId(id), new EntityId(redirect));
            }
            if (missing) {
                return new ItemLine.Gone(new EntityId(id));
            }
            if (entityType == null && label == null) {
                throw new IOException("an item without a name");
            }
            if (id.startsWith("P") || id.startsWith("L") || label == null || label.isBlank()) {
                return SKIPPED;
            }
            aliases.addAll(otherLabels);
            aliases.remove(label);
            pictures.addAll(latePictures);
            CoarseType given = coarse == null ? null : CoarseType.named(coarse).orElse(null);
            WikidataItem item = new WikidataItem(
                    new EntityId(id),
                    shortened(label, LONGEST_NAME),
                    aliases.stream()
                            .filter(alias -> !alias.isBlank() && alias.length() <= LONGEST_NAME)
                            .limit(MOST_NAMES)
                            .toList(),
                    description == null || description.isBlank() ? null : shortened(description, LONGEST_DESCRIPTION),
                    types,
                    kinds,
                    given == null ? coarseTypes.ofListed(types) : given,
                    Math.max(0, popularity),
                    List.copyOf(pictures),
                    handles);
            return new ItemLine.Item(item, parents, redirects);
        }

        private static String shortened(String text, int most) {
            return text.length() <= most
                    ? text
                    : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
        }
    }
}
