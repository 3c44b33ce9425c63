package iconograph.linking.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import iconograph.contracts.EntityId;
import iconograph.linking.index.CoarseType;
import iconograph.linking.index.WikidataItem;

/// The classes of Wikidata that can be asked for: its commonest ones with their names, and above them four that take in
/// everything of a kind.
final class EntityTypes {

    static final EntityType ANYTHING = new EntityType("Q35120", "entity");

    private static final Map<EntityType, CoarseType> KINDS = kinds();

    private final Map<String, CoarseType> coarse = new LinkedHashMap<>();
    private final List<EntityType> listed = new ArrayList<>();

    /// A class, and its name or, where that is not known, its id.
    record EntityType(String id, String name) {}

    /// How well an item's own classes fit one that is asked for.
    enum Fit {
        /// It is of another kind.
        IS_NOT,
        /// It is of that kind, or that cannot be said: the index does not have what is a subclass of what.
        MAY_BE,
        IS
    }

    EntityTypes() {
        listed.add(ANYTHING);
        KINDS.forEach((type, kind) -> {
            listed.add(type);
            coarse.put(type.id(), kind);
        });
        try (InputStream in = CoarseType.class.getResourceAsStream("coarse-types.tsv")) {
            if (in == null) {
                throw new IllegalStateException("coarse-types.tsv is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", 3);
                if (coarse.putIfAbsent(columns[0], CoarseType.valueOf(columns[1])) == null) {
                    listed.add(new EntityType(columns[0], columns[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<EntityType, CoarseType> kinds() {
        Map<EntityType, CoarseType> kinds = new LinkedHashMap<>();
        kinds.put(new EntityType("Q5", "human"), CoarseType.PER);
        kinds.put(new EntityType("Q43229", "organization"), CoarseType.ORG);
        kinds.put(new EntityType("Q2221906", "geographic location"), CoarseType.LOC);
        return Collections.unmodifiableMap(kinds);
    }

    /// Good choices where nobody has chosen.
    static List<EntityType> defaults() {
        List<EntityType> defaults = new ArrayList<>(KINDS.keySet());
        defaults.add(ANYTHING);
        return defaults;
    }

    /// The commonest first.
    List<EntityType> listed() {
        return Collections.unmodifiableList(listed);
    }

    Optional<EntityType> find(String id) {
        return listed.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    /// Which of the four kinds a class belongs to, if that is known.
    Optional<CoarseType> coarse(String id) {
        return Optional.ofNullable(coarse.get(id));
    }

    /// An item's classes with their names.
    List<EntityType> of(WikidataItem item) {
        List<EntityType> types = new ArrayList<>();
        boolean named = item.kinds().size() == item.types().size();
        for (int i = 0; i < item.types().size(); i++) {
            EntityId id = item.types().get(i);
            String kind = named ? item.kinds().get(i) : null;
            types.add(
                    kind != null && !kind.isBlank()
                            ? new EntityType(id.value(), kind)
                            : find(id.value()).orElse(new EntityType(id.value(), id.value())));
        }
        return types;
    }

    Fit fit(WikidataItem item, String id) {
        if (id.equals(ANYTHING.id())
                || item.types().stream().anyMatch(type -> type.value().equals(id))) {
            return Fit.IS;
        }
        Optional<CoarseType> wanted = coarse(id);
        if (wanted.isPresent() && wanted.get() == item.coarse()) {
            return find(id).map(KINDS::containsKey).orElse(false) ? Fit.IS : Fit.MAY_BE;
        }
        return wanted.isEmpty() || item.coarse() == CoarseType.OTHER ? Fit.MAY_BE : Fit.IS_NOT;
    }
}
