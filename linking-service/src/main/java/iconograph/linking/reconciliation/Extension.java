package iconograph.linking.reconciliation;

import java.util.List;
import java.util.Optional;

import iconograph.linking.index.WikidataIndex;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.reconciliation.Condition.Value;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Gives the values of some properties of some items, to become new columns of a table.
///
/// Items and properties that are not known here have no values: a table may have both from elsewhere.
final class Extension {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final WikidataIndex index;
    private final EntityTypes types;

    Extension(WikidataIndex index, EntityTypes types) {
        this.index = index;
        this.types = types;
    }

    /// @param ids   of items
    /// @param wanted properties, in the order of the columns
    record Query(List<String> ids, List<Wanted> wanted) {

        Query {
            ids = List.copyOf(ids);
            wanted = List.copyOf(wanted);
        }

        static Query read(String place, String text) {
            StrictJson query = StrictJson.parse(place, text).object();
            return new Query(
                    query.get("ids").elements(Limits.ITEMS).stream()
                            .map(StrictJson::text)
                            .toList(),
                    query.get("properties").elements(Limits.PROPERTIES).stream()
                            .map(Wanted::read)
                            .toList());
        }
    }

    /// @param most values of it; 0 stands for all
    record Wanted(String id, int most) {

        private static Wanted read(StrictJson property) {
            String id = property.object().get("id").text();
            int most = property.find("settings")
                    .map(StrictJson::object)
                    .flatMap(settings -> settings.find("limit"))
                    .map(Wanted::limit)
                    .orElse(0);
            return new Wanted(id, most);
        }

        /// Some programs write numbers as strings.
        private static int limit(StrictJson limit) {
            String text = limit.node().asText().strip();
            if (text.isEmpty()) {
                return 0;
            }
            try {
                return Math.max(0, Integer.parseInt(text));
            } catch (NumberFormatException e) {
                throw new RefusedQuery(
                        RefusedQuery.Fault.MALFORMED, "`%s` has to be an integer".formatted(limit.place()), e);
            }
        }

        private Optional<KnownProperty> known() {
            return KnownProperty.find(id);
        }
    }

    ObjectNode ofVersion02(Query query) {
        ObjectNode answer = meta(query);
        ObjectNode rows = answer.putObject("rows");
        for (String id : query.ids()) {
            Optional<WikidataItem> item = item(id);
            ObjectNode row = rows.putObject(id);
            query.wanted().forEach(wanted -> row.set(wanted.id(), values(wanted, item)));
        }
        return answer;
    }

    ObjectNode ofDraft(Query query) {
        ObjectNode answer = meta(query);
        ArrayNode rows = answer.putArray("rows");
        for (String id : query.ids()) {
            Optional<WikidataItem> item = item(id);
            ArrayNode properties = rows.addObject().put("id", id).putArray("properties");
            query.wanted()
                    .forEach(wanted ->
                            properties.addObject().put("id", wanted.id()).set("values", values(wanted, item)));
        }
        return answer;
    }

    private Optional<WikidataItem> item(String id) {
        return Reconciler.id(id).flatMap(index::find);
    }

    private static ObjectNode meta(Query query) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode meta = answer.putArray("meta");
        query.wanted().forEach(wanted -> meta.addObject()
                .put("id", wanted.id())
                .put("name", wanted.known().map(KnownProperty::label).orElse(wanted.id())));
        return answer;
    }

    private ArrayNode values(Wanted wanted, Optional<WikidataItem> item) {
        ArrayNode values = JSON.arrayNode();
        if (item.isEmpty() || wanted.known().isEmpty()) {
            return values;
        }
        KnownProperty property = wanted.known().get();
        List<Value> known = property.of(item.get(), types);
        known.stream()
                .limit(wanted.most() == 0 ? known.size() : wanted.most())
                .forEach(value -> values.add(value(property, value)));
        return values;
    }

    private static ObjectNode value(KnownProperty property, Value value) {
        if (value.id() != null) {
            return JSON.objectNode().put("id", value.id()).put("name", value.text());
        }
        return property == KnownProperty.POPULARITY
                ? JSON.objectNode().put("int", Long.parseLong(value.text()))
                : JSON.objectNode().put("str", value.text());
    }
}
