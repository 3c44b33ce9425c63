package iconograph.graph.query;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// Reads properties that may not be there.
final class Values {

    private Values() {}

    static @Nullable String textOrNull(Value map, String key) {
        Value value = map.get(key);
        return value.isNull() ? null : value.asString();
    }

    static Instant instant(Value map, String key) {
        return map.get(key).asZonedDateTime().toInstant();
    }
}
