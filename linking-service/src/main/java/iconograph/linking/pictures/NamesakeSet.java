package iconograph.linking.pictures;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import iconograph.contracts.EntityId;
import iconograph.contracts.Look;
import iconograph.linking.index.FoldedName;
import iconograph.linking.index.WikidataItem;

/// Items that a short name may mean equally well: people with the same given name or surname, clubs and parties that
/// share a word of their names, or the town that their descriptions say they are in.
///
/// @param name that they share, folded
record NamesakeSet(Look.Kind kind, String name, List<WikidataItem> items) {

    /// Shorter words of clubs' names are abbreviations of what a club is.
    private static final int LEAST_LETTERS = 4;

    private static final Pattern TOWN = Pattern.compile("\\b(?:in|from) (\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)*),");

    /// @param items with pictures of that kind
    /// @return all sets of two or more
    static List<NamesakeSet> of(Look.Kind kind, List<WikidataItem> items) {
        SortedMap<String, Map<EntityId, WikidataItem>> byName = new TreeMap<>();
        for (WikidataItem item : items) {
            for (String name : names(kind, item)) {
                byName.computeIfAbsent(name, key -> new HashMap<>()).put(item.id(), item);
            }
        }
        return byName.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new NamesakeSet(
                        kind,
                        entry.getKey(),
                        entry.getValue().values().stream()
                                .sorted((one, other) -> one.id().compareTo(other.id()))
                                .toList()))
                .toList();
    }

    private static Set<String> names(Look.Kind kind, WikidataItem item) {
        List<String> words = FoldedName.tokens(item.label());
        return switch (kind) {
            case FACE -> words.size() < 2 ? Set.of() : new LinkedHashSet<>(List.of(words.getFirst(), words.getLast()));
            // No item is known by the kinds of things in a picture.
            case THING -> Set.of();
            case EMBLEM -> {
                Set<String> names = new LinkedHashSet<>();
                Stream.concat(words.stream(), town(item))
                        .filter(word -> word.length() >= LEAST_LETTERS)
                        .forEach(names::add);
                yield names;
            }
        };
    }

    private static Stream<String> town(WikidataItem item) {
        Matcher matcher = TOWN.matcher(item.description() == null ? "" : item.description());
        return matcher.find() ? Stream.of(String.join(" ", FoldedName.tokens(matcher.group(1)))) : Stream.of();
    }
}
