package iconograph.linking.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import iconograph.contracts.EntityId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.failsafe.CircuitBreaker;
import org.jspecify.annotations.Nullable;

/// Wikidata's `wbsearchentities` and `wbgetentities`, with what they answered lately at hand.
///
/// After three failures in a row, or when Wikidata says so, it is left alone for a while: then whatever is not at hand
/// fails at once. Safe for use by many threads.
public final class WikidataApi implements AutoCloseable {

    /// As many as one question may be about.
    public static final int BATCH = 50;

    private static final int FAILURES = 3;
    private static final int MOST_KEPT = 100_000;

    private final LiveSettings settings;
    private final PoliteClient client;
    private final AnswerCache cache;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final CircuitBreaker<JsonNode> breaker;
    private final AtomicReference<Instant> silentUntil = new AtomicReference<>(Instant.MIN);

    /// @param folder   where answers are kept
    /// @param lifetime of an answer; where it is zero none is kept
    public WikidataApi(LiveSettings settings, Path folder, Duration lifetime, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.client = new PoliteClient(settings, clock);
        this.cache = new AnswerCache(folder, lifetime, MOST_KEPT, clock);
        this.breaker = CircuitBreaker.<JsonNode>builder()
                .handle(Unreachable.class)
                .withFailureThreshold(FAILURES)
                .withDelay(settings.pause())
                .build();
        cache.clean();
    }

    /// The items whose label or alias begins with a name, in Wikidata's order.
    ///
    /// @param most up to 50
    /// @throws Unreachable if Wikidata must be asked and does not answer
    public List<EntityId> search(String name, int most) throws Unreachable {
        String language = settings.languages().codes().getFirst();
        String question = "search " + language + " " + most + " " + name;
        JsonNode found = read(cache.find(question).orElse(null));
        if (found == null) {
            JsonNode answer = ask(Map.of(
                    "action",
                    "wbsearchentities",
                    "search",
                    name,
                    "language",
                    language,
                    "uselang",
                    language,
                    "type",
                    "item",
                    "limit",
                    Integer.toString(most)));
            found = answer.path("search");
            if (!found.isArray()) {
                throw new Unreachable("its answer is not that of Wikidata", Duration.ZERO);
            }
            keep(question, found);
        }
        Set<EntityId> ids = new LinkedHashSet<>();
        for (JsonNode one : found) {
            try {
                ids.add(new EntityId(one.path("id").asText()));
            } catch (IllegalArgumentException notAnItem) {
                // Properties and lexemes have no place among names.
            }
        }
        return List.copyOf(ids);
    }

    /// The entities as JSON objects like those of a dump, by the id asked for: of one that was merged, the entity that
    /// took it in; of one that was deleted, `{"id": …, "missing": ""}`. In batches of 50.
    ///
    /// @throws Unreachable if Wikidata must be asked and does not answer
    public Map<EntityId, byte[]> get(Collection<EntityId> ids) throws Unreachable {
        Map<EntityId, byte[]> entities = new LinkedHashMap<>();
        List<EntityId> lacking = new ArrayList<>();
        for (EntityId id : new LinkedHashSet<>(ids)) {
            cache.find(question(id)).ifPresentOrElse(kept -> entities.put(id, kept), () -> lacking.add(id));
        }
        for (int from = 0; from < lacking.size(); from += BATCH) {
            List<EntityId> batch = lacking.subList(from, Math.min(lacking.size(), from + BATCH));
            entities.putAll(getBatch(batch));
        }
        return entities;
    }

    private Map<EntityId, byte[]> getBatch(List<EntityId> batch) throws Unreachable {
        JsonNode answer = ask(Map.of(
                "action",
                "wbgetentities",
                "ids",
                String.join("|", batch.stream().map(EntityId::value).toList()),
                "props",
                "labels|descriptions|aliases|claims|sitelinks",
                "languages",
                String.join("|", languages())));
        if (answer.path("error").path("code").asText().equals("no-such-entity")) {
            return batch.size() == 1 ? Map.of(batch.getFirst(), missing(batch.getFirst())) : oneByOne(batch);
        }
        JsonNode found = answer.path("entities");
        if (!found.isObject()) {
            throw new Unreachable("its answer is not that of Wikidata", Duration.ZERO);
        }
        Map<EntityId, byte[]> entities = new LinkedHashMap<>();
        for (EntityId id : batch) {
            JsonNode entity = entity(found, id);
            if (entity != null) {
                byte[] bytes = entity.toString().getBytes(UTF_8);
                cache.keep(question(id), bytes);
                entities.put(id, bytes);
            }
        }
        return entities;
    }

    /// A single id that never was spoils the answer about all.
    private Map<EntityId, byte[]> oneByOne(List<EntityId> batch) throws Unreachable {
        Map<EntityId, byte[]> entities = new LinkedHashMap<>();
        for (EntityId id : batch) {
            entities.putAll(getBatch(List.of(id)));
        }
        return entities;
    }

    private static byte[] missing(EntityId id) {
        return "{\"id\":\"%s\",\"missing\":\"\"}".formatted(id).getBytes(UTF_8);
    }

    /// A merged item may stand under the id asked for, or under that of the one that took it in.
    private static @Nullable JsonNode entity(JsonNode found, EntityId id) {
        if (found.has(id.value())) {
            return found.get(id.value());
        }
        for (JsonNode one : found) {
            if (one.path("redirects").path("from").asText().equals(id.value())) {
                return one;
            }
        }
        return null;
    }

    private List<String> languages() {
        List<String> languages = new ArrayList<>(settings.languages().codes());
        languages.add("mul");
        return languages;
    }

    private String question(EntityId id) {
        return "entity " + String.join(",", languages()) + " " + id;
    }

    private JsonNode ask(Map<String, String> question) throws Unreachable {
        Duration left = Duration.between(clock.instant(), silentUntil.get());
        if (left.isPositive()) {
            throw new Unreachable("it asked not to be asked for now", left);
        }
        if (!breaker.tryAcquirePermit()) {
            throw new Unreachable("it failed several times in a row and is left alone", breaker.getRemainingDelay());
        }
        try {
            JsonNode answer = client.ask(question);
            breaker.recordSuccess();
            return answer;
        } catch (Unreachable e) {
            breaker.recordException(e);
            if (e.waitAtLeast().isPositive()) {
                silentUntil.accumulateAndGet(clock.instant().plus(e.waitAtLeast()), (a, b) -> a.isAfter(b) ? a : b);
            }
            throw e;
        }
    }

    private @Nullable JsonNode read(byte @Nullable [] kept) {
        if (kept == null) {
            return null;
        }
        try {
            return json.readTree(kept);
        } catch (IOException broken) {
            return null;
        }
    }

    private void keep(String question, JsonNode answer) {
        cache.keep(question, answer.toString().getBytes(UTF_8));
    }

    @Override
    public void close() {
        client.close();
    }
}
