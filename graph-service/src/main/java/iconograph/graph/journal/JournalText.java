package iconograph.graph.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import iconograph.contracts.Journey.Linked;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// Events and times as the journal keeps them: JSON that an older or newer version of the program can read too.
final class JournalText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            // Posts may hold half of a surrogate pair, which no encoding knows, and U+0000, which PostgreSQL refuses.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TypeReference<Map<String, Long>> MILLIS = new TypeReference<>() {};

    private JournalText() {}

    static String of(Linked event) {
        return write(event);
    }

    /// @param post its id, for whoever has to look
    static Linked event(String text, String post) {
        try {
            return JSON.readValue(text, Linked.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal's event of post %s cannot be read".formatted(post), e);
        }
    }

    static String of(Map<String, Instant> times) {
        Map<String, Long> millis = new TreeMap<>();
        times.forEach((contribution, time) -> millis.put(contribution, time.toEpochMilli()));
        return write(millis);
    }

    static Map<String, Instant> times(String text) {
        try {
            Map<String, Instant> times = new HashMap<>();
            JSON.readValue(text, MILLIS)
                    .forEach((contribution, time) -> times.put(contribution, Instant.ofEpochMilli(time)));
            return times;
        } catch (IOException e) {
            throw new UncheckedIOException("the journal has times that this version cannot read", e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be kept as JSON: " + value.getClass(), e);
        }
    }
}
