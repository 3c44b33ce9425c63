package iconograph.linking.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import iconograph.linking.reconciliation.Condition.Value;
import iconograph.linking.reconciliation.RefusedQuery.Fault;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// A part of a request in JSON, and where it stands. Whatever is not as the API has it is refused with the place.
record StrictJson(String place, JsonNode node) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /// @param place what the whole is called in messages
    static StrictJson parse(String place, String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw RefusedQuery.malformed("`%s` is empty; send JSON".formatted(place));
            }
            return new StrictJson(place, node);
        } catch (JsonProcessingException e) {
            throw new RefusedQuery(Fault.MALFORMED, "`%s` is not JSON: %s".formatted(place, e.getOriginalMessage()), e);
        }
    }

    StrictJson object() {
        return node.isObject() ? this : wrong("has to be an object");
    }

    /// An object without any other fields.
    StrictJson object(Set<String> fields) {
        object().node.fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                wrong("has an unknown field `%s`; there are %s".formatted(field, fields));
            }
        });
        return this;
    }

    Optional<StrictJson> find(String field) {
        JsonNode found = node.get(field);
        return found == null ? Optional.empty() : Optional.of(new StrictJson(place + "." + field, found));
    }

    StrictJson get(String field) {
        return find(field).orElseGet(() -> wrong("lacks `%s`".formatted(field)));
    }

    List<StrictJson> elements(int most) {
        if (!node.isArray()) {
            return List.of(wrong("has to be an array"));
        }
        fits(most);
        List<StrictJson> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new StrictJson(place + "[" + i + "]", node.get(i)));
        }
        return elements;
    }

    /// Each field's own reading, in the order of the fields.
    <T> List<T> fields(int most, BiFunction<String, StrictJson, T> reading) {
        fits(most);
        List<T> read = new ArrayList<>();
        node.properties()
                .forEach(field -> read.add(
                        reading.apply(field.getKey(), new StrictJson(place + "." + field.getKey(), field.getValue()))));
        return read;
    }

    private void fits(int most) {
        if (node.size() > most) {
            throw new RefusedQuery(
                    Fault.TOO_LARGE,
                    "`%s` has %,d parts and may have %,d; send several requests".formatted(place, node.size(), most));
        }
    }

    String text() {
        if (!node.isTextual()) {
            wrong("has to be a string");
        }
        return checkedLength(node.textValue());
    }

    boolean truth() {
        if (!node.isBoolean()) {
            wrong("has to be true or false");
        }
        return node.booleanValue();
    }

    int positiveInteger(int most) {
        if (!node.isNumber()) {
            wrong("has to be a number");
        }
        BigDecimal number = node.decimalValue();
        if (number.signum() <= 0 || number.stripTrailingZeros().scale() > 0) {
            wrong("has to be a positive integer");
        }
        return number.min(BigDecimal.valueOf(most)).intValue();
    }

    /// One of several words.
    <E extends Enum<E>> E word(Class<E> words) {
        String text = text();
        for (E word : words.getEnumConstants()) {
            if (word.name().toLowerCase(Locale.ROOT).equals(text)) {
                return word;
            }
        }
        throw RefusedQuery.malformed("`%s` is none of %s"
                .formatted(place, Arrays.toString(words.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    /// A value, or an array of such.
    List<Value> values() {
        return node.isArray()
                ? elements(Limits.CONDITIONS).stream().map(StrictJson::value).toList()
                : List.of(value());
    }

    private Value value() {
        if (node.isObject()) {
            String id = get("id").text();
            return new Value(id, find("name").map(StrictJson::text).orElse(id));
        }
        if (!node.isTextual() && !node.isNumber() && !node.isBoolean()) {
            wrong("has to be a string, a number, true, false, or an object with an `id`");
        }
        return new Value(null, checkedLength(node.asText()));
    }

    private String checkedLength(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > Limits.LENGTH) {
            throw RefusedQuery.malformed(
                    "`%s` has %,d characters and may have %,d; shorten it".formatted(place, length, Limits.LENGTH));
        }
        return text;
    }

    StrictJson wrong(String fault) {
        throw RefusedQuery.malformed("`%s` %s".formatted(place, fault));
    }
}
