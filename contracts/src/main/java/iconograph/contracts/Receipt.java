package iconograph.contracts;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What left the graph with a post, and what of it stays because others say it too.
///
/// If the process was killed between the graph's answer and the keeping of it, the post is withdrawn once more, and
/// the receipt of that names only what was left.
///
/// @param mentions     how many names of its text
/// @param claims       how many statements about them, by kind: `names`, `mayName`, `shownIn`, `relatesTo`, `relates`
/// @param entities     ids of those that nothing else in the graph speaks of, sorted
/// @param keptEntities ids of those that other posts speak of too, sorted
/// @param regions      ids of the parts of pictures that nothing else points at, sorted
/// @param pictures     SHA-256 of those that no other post in the graph shows, sorted
/// @param triples      how many RDF triples
public record Receipt(
        int mentions,
        Map<String, Integer> claims,
        List<String> entities,
        List<String> keptEntities,
        List<String> regions,
        List<String> pictures,
        int triples) {

    /// Of a post that the graph did not hold.
    public static final Receipt NOTHING = new Receipt(0, Map.of(), List.of(), List.of(), List.of(), List.of(), 0);

    public Receipt {
        claims = Collections.unmodifiableSortedMap(new TreeMap<>(claims));
        entities = List.copyOf(entities);
        keptEntities = List.copyOf(keptEntities);
        regions = List.copyOf(regions);
        pictures = List.copyOf(pictures);
    }

    /// The same with the number of triples.
    public Receipt withTriples(int number) {
        return new Receipt(mentions, claims, entities, keptEntities, regions, pictures, number);
    }
}
