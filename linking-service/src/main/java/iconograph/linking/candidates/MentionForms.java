package iconograph.linking.candidates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import iconograph.linking.index.FoldedName;

/// The ways in which a name in a post may stand in Wikidata.
///
/// @param mention   as it stands in the post, without the spaces and quotation marks around it
/// @param keys      [folded][FoldedName#key] spellings, the likeliest first; never empty
/// @param words     the name's words, folded, those of a hashtag or handle apart
/// @param places    folded names of the places whose people it names, as `Dutch` does; mostly none
/// @param isHashtag whether it is written in one word, as `#GoLakers` or `@KDTrey5`
public record MentionForms(
        String mention, List<String> keys, List<String> words, List<String> places, boolean isHashtag) {

    private static final Pattern EDGES = Pattern.compile("^[\\s\"“”«»„'‘(\\[]+|[\\s\"“”«»„'’)\\].,:;!?…]+$");
    private static final Pattern POSSESSIVE = Pattern.compile("['’`´](s|S)?$");
    private static final Pattern ARTICLE = Pattern.compile("^(?i:the|a|an)\\s+");

    /// Where one word of `#GoLakers`, `@KDTrey5` or `@los_lakers` ends and the next begins.
    private static final Pattern SEAM =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\p{N})|_+");

    private static final Map<String, String> DIRECTIONS = Map.of("n", "north", "s", "south", "e", "east", "w", "west");

    public MentionForms {
        keys = List.copyOf(keys);
        words = List.copyOf(words);
        places = List.copyOf(places);
    }

    public static MentionForms of(String mention) {
        String bare = EDGES.matcher(mention).replaceAll("");
        if (bare.isEmpty()) {
            bare = mention.strip();
        }
        boolean hashtag = bare.startsWith("#") || bare.startsWith("@");
        String owner = POSSESSIVE.matcher(bare).replaceFirst("");
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(bare);
        spellings.add(owner);
        spellings.add(ARTICLE.matcher(owner).replaceFirst(""));
        if (hashtag) {
            spellings.add(owner.replaceFirst("[_0-9]+$", ""));
        }
        Set<String> keys = new LinkedHashSet<>();
        spellings.stream().map(FoldedName::key).filter(key -> !key.isEmpty()).forEach(keys::add);
        String spaced = hashtag
                ? SEAM.matcher(owner.substring(1)).replaceAll(" ")
                : ARTICLE.matcher(owner).replaceFirst("");
        List<String> words = FoldedName.tokens(spaced);
        spelledOut(words).ifPresent(keys::add);
        Set<String> places = new LinkedHashSet<>();
        keys.forEach(key -> places.addAll(Demonyms.places(key)));
        return new MentionForms(bare, new ArrayList<>(keys), words, new ArrayList<>(places), hashtag);
    }

    /// `S. Korean` is short for `South Korean`.
    private static Optional<String> spelledOut(List<String> words) {
        String direction = words.size() == 2 ? DIRECTIONS.get(words.getFirst()) : null;
        return Optional.ofNullable(direction).map(word -> word + words.getLast());
    }

    /// Whether it is written in capitals only and short, as `NBA` is.
    public boolean looksLikeInitials() {
        String letters = mention.replaceAll("[.#\\s]", "");
        return letters.length() >= 2 && letters.length() <= 7 && letters.chars().allMatch(Character::isUpperCase);
    }

    /// Whether it is one word short enough to stand for the first letters of others, as `ufc` may.
    boolean couldBeInitials() {
        return words.size() == 1
                && words.getFirst().length() >= 2
                && words.getFirst().length() <= 4;
    }
}
