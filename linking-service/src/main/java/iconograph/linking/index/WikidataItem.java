package iconograph.linking.index;

import java.util.List;

import iconograph.contracts.EntityId;

import org.jspecify.annotations.Nullable;

/// What the index knows about one item.
///
/// @param aliases     other names, in the source's order
/// @param description a few words that tell it from its namesakes
/// @param types       what it is an instance of, best statement first
/// @param kinds       the same in words, where the source has them
/// @param popularity  number of Wikipedias that have an article about it, or an estimate on that scale
/// @param pictures    file names on Wikimedia Commons: what shows it first, then logos, arms and flags
/// @param handles     its accounts on Twitter, without `@`
public record WikidataItem(
        EntityId id,
        String label,
        List<String> aliases,
        @Nullable String description,
        List<EntityId> types,
        List<String> kinds,
        CoarseType coarse,
        long popularity,
        List<String> pictures,
        List<String> handles) {

    public WikidataItem {
        aliases = List.copyOf(aliases);
        types = List.copyOf(types);
        kinds = List.copyOf(kinds);
        pictures = List.copyOf(pictures);
        handles = List.copyOf(handles);
    }

    WikidataItem withCoarse(CoarseType other) {
        return new WikidataItem(id, label, aliases, description, types, kinds, other, popularity, pictures, handles);
    }
}
