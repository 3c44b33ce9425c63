package iconograph.linking.reconciliation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import iconograph.contracts.EntityId;
import iconograph.linking.index.FoldedName;
import iconograph.linking.index.WikidataIndex;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.reconciliation.EntityTypes.EntityType;

/// What a person may mean who has typed the beginning of a name or an id.
final class Suggestions {

    private final WikidataIndex index;
    private final EntityTypes types;

    Suggestions(WikidataIndex index, EntityTypes types) {
        this.index = index;
        this.types = types;
    }

    /// The item with that id, then those with exactly that name, then those whose names begin so; best known first.
    List<WikidataItem> items(String prefix, int skipped) {
        Map<EntityId, WikidataItem> found = new LinkedHashMap<>();
        Reconciler.id(prefix).flatMap(index::find).ifPresent(item -> found.put(item.id(), item));
        String key = FoldedName.key(prefix);
        if (!key.isEmpty()) {
            int most = skipped + Limits.SUGGESTIONS;
            index.named(key, most).forEach(item -> found.putIfAbsent(item.id(), item));
            index.startingWith(key, most).forEach(item -> found.putIfAbsent(item.id(), item));
        }
        return page(found.values().stream(), skipped);
    }

    List<EntityType> types(String prefix, int skipped) {
        return page(
                types.listed().stream().filter(type -> begins(prefix, type, EntityType::id, EntityType::name)),
                skipped);
    }

    List<KnownProperty> properties(String prefix, int skipped) {
        return page(
                Arrays.stream(KnownProperty.values())
                        .filter(property -> begins(prefix, property, KnownProperty::id, KnownProperty::label)),
                skipped);
    }

    /// Whether the id, the name or one of the name's words begins so. Nothing typed yet shows everything.
    private static <T> boolean begins(String prefix, T one, Function<T, String> id, Function<T, String> name) {
        String key = FoldedName.key(prefix);
        return key.isEmpty()
                || FoldedName.key(id.apply(one)).startsWith(key)
                || FoldedName.key(name.apply(one)).startsWith(key)
                || FoldedName.tokens(name.apply(one)).stream().anyMatch(word -> word.startsWith(key));
    }

    private static <T> List<T> page(Stream<T> all, int skipped) {
        return all.skip(skipped).limit(Limits.SUGGESTIONS).toList();
    }
}
