package iconograph.graph.query;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import iconograph.graph.query.QueryRefused.Reason;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;
import org.neo4j.driver.types.TypeSystem;

/// Turns what Cypher returns into what JSON can say: nodes, relationships and paths become objects, times become text.
///
/// One is for one answer, and stops it when it has become too large.
final class CypherJson {

    private static final TypeSystem TYPES = TypeSystem.getDefault();

    /// What a value takes at least while the answer is put together.
    private static final int BYTES_A_VALUE = 16;

    private final long most;
    private long bytes;

    /// @param most bytes, about
    CypherJson(long most) {
        this.most = most;
    }

    /// @throws QueryRefused if the answer is too large with this row
    List<@Nullable Object> row(Record record) {
        return list(record.values());
    }

    private @Nullable Object of(Value value) {
        count(BYTES_A_VALUE);
        // Lists and maps as they are: made into objects first, they would be in memory twice.
        if (value.type().equals(TYPES.LIST())) {
            return list(value.values());
        }
        if (value.type().equals(TYPES.MAP())) {
            return map(value);
        }
        return value.isNull() ? null : single(value.asObject());
    }

    private Object single(Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case Double number when !Double.isFinite(number) -> number.toString();
            case Number number -> number;
            case Node node -> of(node);
            case Relationship relationship -> of(relationship);
            case Path path -> of(path);
            case Point point -> Map.of("srid", point.srid(), "x", point.x(), "y", point.y());
            case byte[] bytes -> text(Base64.getEncoder().encodeToString(bytes));
            default -> text(value.toString());
        };
    }

    private Map<String, @Nullable Object> of(Node node) {
        Map<String, @Nullable Object> json = element(node);
        List<String> labels = new ArrayList<>();
        node.labels().forEach(labels::add);
        json.put("labels", labels.stream().sorted().toList());
        return json;
    }

    private Map<String, @Nullable Object> of(Relationship relationship) {
        Map<String, @Nullable Object> json = element(relationship);
        json.put("type", relationship.type());
        json.put("from", relationship.startNodeElementId());
        json.put("to", relationship.endNodeElementId());
        return json;
    }

    private Map<String, @Nullable Object> of(Path path) {
        List<@Nullable Object> nodes = new ArrayList<>();
        path.nodes().forEach(node -> nodes.add(of(node)));
        List<@Nullable Object> relationships = new ArrayList<>();
        path.relationships().forEach(relationship -> relationships.add(of(relationship)));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("nodes", nodes);
        json.put("relationships", relationships);
        return json;
    }

    private Map<String, @Nullable Object> element(Entity entity) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("elementId", text(entity.elementId()));
        json.put("properties", map(entity));
        return json;
    }

    private List<@Nullable Object> list(Iterable<Value> values) {
        List<@Nullable Object> json = new ArrayList<>();
        values.forEach(value -> json.add(of(value)));
        return json;
    }

    private Map<String, @Nullable Object> map(MapAccessor values) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        values.keys().forEach(key -> json.put(text(key), of(values.get(key))));
        return json;
    }

    private String text(String text) {
        count(text.length());
        return text;
    }

    private void count(long more) {
        bytes += more;
        if (bytes > most) {
            throw new QueryRefused(
                    Reason.TOO_MUCH,
                    "the answer is larger than %d bytes; ask for less, for example with LIMIT".formatted(most));
        }
    }
}
