package iconograph.linking.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import iconograph.linking.index.WikidataItem;
import iconograph.linking.reconciliation.EntityTypes.EntityType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What was found, as the two versions of the API write it.
final class Answers {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final int PICTURE = 200;

    /// What people read for the parts of a score.
    private static final Map<String, String> FEATURES = Map.of(
            "prior", "How well known it is",
            "name", "How well the names fit",
            "type", "Whether it is of the kind",
            "context", "How well it fits the other values",
            "coherence", "How well it fits the other names",
            "properties", "Which types and values agree");

    private final EntityTypes types;

    Answers(EntityTypes types) {
        this.types = types;
    }

    ObjectNode ofVersion02(Map<String, List<Found>> results) {
        ObjectNode answer = JSON.objectNode();
        results.forEach((key, found) -> {
            ArrayNode candidates = answer.putObject(key).putArray("result");
            found.forEach(one -> candidates.add(candidate(one, false)));
        });
        return answer;
    }

    ObjectNode ofDraft(List<List<Found>> results) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode list = answer.putArray("results");
        for (List<Found> found : results) {
            ArrayNode candidates = list.addObject().putArray("candidates");
            found.forEach(one -> candidates.add(candidate(one, true)));
        }
        return answer;
    }

    private ObjectNode candidate(Found found, boolean draft) {
        ObjectNode candidate = entity(found.item(), draft);
        candidate.set("type", types(found.item()));
        candidate.put("score", Math.round(found.probability() * 10_000) / 100.0);
        candidate.put("match", found.match());
        ArrayNode features = candidate.putArray("features");
        new TreeMap<>(found.features()).forEach((id, value) -> {
            ObjectNode feature = features.addObject().put("id", id);
            if (draft) {
                feature.put("name", FEATURES.getOrDefault(id, id));
            }
            feature.put("value", Math.round(value * 1000) / 1000.0);
        });
        return candidate;
    }

    private static ObjectNode entity(WikidataItem item, boolean picture) {
        ObjectNode entity = JSON.objectNode().put("id", item.id().value()).put("name", item.label());
        if (item.description() != null) {
            entity.put("description", item.description());
        }
        if (picture && !item.pictures().isEmpty()) {
            entity.put("image", Commons.address(item.pictures().getFirst(), PICTURE));
        }
        return entity;
    }

    private ArrayNode types(WikidataItem item) {
        ArrayNode list = JSON.arrayNode();
        types.of(item).forEach(type -> list.add(type(type)));
        return list;
    }

    private static ObjectNode type(EntityType type) {
        return JSON.objectNode().put("id", type.id()).put("name", type.name());
    }

    ObjectNode suggestedItems(List<WikidataItem> items) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode result = answer.putArray("result");
        for (WikidataItem item : items) {
            ObjectNode entity = entity(item, true);
            entity.set("notable", types(item));
            result.add(entity);
        }
        return answer;
    }

    static ObjectNode suggestedTypes(List<EntityType> types) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode result = answer.putArray("result");
        types.forEach(type -> result.add(type(type)));
        return answer;
    }

    static ObjectNode suggestedProperties(List<KnownProperty> properties) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode result = answer.putArray("result");
        properties.forEach(property -> result.add(property(property)));
        return answer;
    }

    /// @param type  the one that was asked for
    /// @param limit how many were asked for, or 0 if that was left open
    static ObjectNode proposedProperties(List<KnownProperty> properties, String type, int limit) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode list = answer.putArray("properties");
        properties.forEach(property -> list.add(property(property)));
        if (!type.isEmpty()) {
            answer.put("type", type);
        }
        if (limit > 0) {
            answer.put("limit", limit);
        }
        return answer;
    }

    private static ObjectNode property(KnownProperty property) {
        return JSON.objectNode()
                .put("id", property.id())
                .put("name", property.label())
                .put("description", property.description());
    }

    static ObjectNode flyout(String id, String html) {
        return JSON.objectNode().put("id", id).put("html", html);
    }
}
