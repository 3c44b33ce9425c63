package iconograph.linking.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import iconograph.contracts.EntityId;

/// Which of the four kinds Wikidata's commonest classes belong to, from the table `coarse-types.tsv`.
final class CoarseTypes {

    private final Map<EntityId, CoarseType> listed;

    private CoarseTypes(Map<EntityId, CoarseType> listed) {
        this.listed = Map.copyOf(listed);
    }

    static CoarseTypes listed() {
        Map<EntityId, CoarseType> listed = new HashMap<>();
        try (InputStream in = CoarseTypes.class.getResourceAsStream("coarse-types.tsv")) {
            if (in == null) {
                throw new IllegalStateException("coarse-types.tsv is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", 3);
                listed.put(new EntityId(columns[0]), CoarseType.valueOf(columns[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CoarseTypes(listed);
    }

    Optional<CoarseType> of(EntityId type) {
        return Optional.ofNullable(listed.get(type));
    }

    /// The kind of an item, by the first of its types that the table has.
    CoarseType ofListed(Collection<EntityId> types) {
        return types.stream()
                .map(listed::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(CoarseType.OTHER);
    }
}
