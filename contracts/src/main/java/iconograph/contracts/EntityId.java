package iconograph.contracts;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A Wikidata item, such as `Q42`. In JSON it is a plain string.
public record EntityId(@JsonValue String value) implements Comparable<EntityId> {

    private static final Pattern ITEM = Pattern.compile("Q[1-9][0-9]{0,11}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EntityId {
        if (!ITEM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a Wikidata item: " + value);
        }
    }

    /// The item's number, which grows with the time at which it was made.
    public long number() {
        return Long.parseLong(value.substring(1));
    }

    @Override
    public int compareTo(EntityId other) {
        return Long.compare(number(), other.number());
    }

    @Override
    public String toString() {
        return value;
    }
}
