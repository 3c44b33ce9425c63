package iconograph.graph.query;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;

/// Turns what Cypher returns into what JSON can say: nodes, relationships and paths become objects, times become text.
final class CypherJson {

    private CypherJson() {}

    static @Nullable Object of(Value value) {
        return value.isNull() ? null : of(value.asObject());
    }

    private static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean truth -> truth;
            case Double number when !Double.isFinite(number) -> number.toString();
            case Number number -> number;
            case Node node -> of(node);
            case Relationship relationship -> of(relationship);
            case Path path -> of(path);
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            case Point point -> Map.of("srid", point.srid(), "x", point.x(), "y", point.y());
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            default -> value.toString();
        };
    }

    private static Map<String, @Nullable Object> of(Node node) {
        Map<String, @Nullable Object> json = element(node);
        List<String> labels = new ArrayList<>();
        node.labels().forEach(labels::add);
        json.put("labels", labels.stream().sorted().toList());
        return json;
    }

    private static Map<String, @Nullable Object> of(Relationship relationship) {
        Map<String, @Nullable Object> json = element(relationship);
        json.put("type", relationship.type());
        json.put("from", relationship.startNodeElementId());
        json.put("to", relationship.endNodeElementId());
        return json;
    }

    private static Map<String, @Nullable Object> of(Path path) {
        List<@Nullable Object> nodes = new ArrayList<>();
        path.nodes().forEach(node -> nodes.add(of(node)));
        List<@Nullable Object> relationships = new ArrayList<>();
        path.relationships().forEach(relationship -> relationships.add(of(relationship)));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("nodes", nodes);
        json.put("relationships", relationships);
        return json;
    }

    private static Map<String, @Nullable Object> element(Entity entity) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("elementId", entity.elementId());
        json.put("properties", map(entity.asMap()));
        return json;
    }

    private static List<@Nullable Object> list(List<?> list) {
        List<@Nullable Object> json = new ArrayList<>(list.size());
        list.forEach(item -> json.add(of(item)));
        return json;
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> map) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        map.forEach((key, item) -> json.put(String.valueOf(key), of(item)));
        return json;
    }
}
