package iconograph.linking.index;

import java.util.Optional;

/// The four kinds of things that names are sorted into.
public enum CoarseType {
    PER,
    LOC,
    ORG,
    OTHER;

    /// Reads the words that Wikidata extracts and taggers use for the four kinds.
    ///
    /// @return empty where the word says nothing about the kind
    public static Optional<CoarseType> named(String word) {
        return switch (word) {
            case "person", "PER", "PERSON", "pers" -> Optional.of(PER);
            case "location", "LOC", "LOCATION", "loc" -> Optional.of(LOC);
            case "organisation", "organization", "ORG", "ORGANIZATION", "org" -> Optional.of(ORG);
            case "other", "OTHER", "MISC" -> Optional.of(OTHER);
            default -> Optional.empty();
        };
    }
}
