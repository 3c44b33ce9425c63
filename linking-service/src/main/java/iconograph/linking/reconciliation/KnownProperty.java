package iconograph.linking.reconciliation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import iconograph.linking.index.WikidataItem;
import iconograph.linking.reconciliation.Condition.Value;

/// What the index knows of an item, as properties. Those that Wikidata has too bear its ids.
enum KnownProperty {
    LABEL("label", "label", "the item's name", false),
    ALIAS("alias", "also known as", "other names of the item", false),
    DESCRIPTION("description", "description", "a few words that tell the item from its namesakes", false),
    INSTANCE_OF("P31", "instance of", "the classes that the item belongs to", true),
    KIND("kind", "kind", "PER, LOC, ORG or OTHER", true),
    PICTURE(
            "picture",
            "picture",
            "files on Wikimedia Commons: what shows the item first, then logos, arms and flags",
            false),
    ACCOUNT("P2002", "X (Twitter) username", "the item's accounts, without @", true),
    POPULARITY("sitelinks", "sitelinks", "how many Wikipedias have an article about the item, or an estimate", false);

    private final String id;
    private final String label;
    private final String description;
    private final boolean contradicts;

    KnownProperty(String id, String label, String description, boolean contradicts) {
        this.id = id;
        this.label = label;
        this.description = description;
        this.contradicts = contradicts;
    }

    static Optional<KnownProperty> find(String id) {
        return Arrays.stream(values())
                .filter(property -> property.id.equals(id))
                .findFirst();
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    String description() {
        return description;
    }

    /// Whether another value than the one looked for speaks against an item. Other names and descriptions do not: there
    /// are always some that Wikidata does not have.
    boolean contradicts() {
        return contradicts;
    }

    List<Value> of(WikidataItem item, EntityTypes types) {
        return switch (this) {
            case LABEL -> texts(List.of(item.label()));
            case ALIAS -> texts(item.aliases());
            case DESCRIPTION -> item.description() == null ? List.of() : texts(List.of(item.description()));
            case INSTANCE_OF ->
                types.of(item).stream()
                        .map(type -> new Value(type.id(), type.name()))
                        .toList();
            case KIND -> texts(List.of(item.coarse().name()));
            case PICTURE -> texts(item.pictures());
            case ACCOUNT -> texts(item.handles());
            case POPULARITY -> texts(List.of(Long.toString(item.popularity())));
        };
    }

    private static List<Value> texts(List<String> texts) {
        return texts.stream().map(text -> new Value(null, text)).toList();
    }
}
