package iconograph.linking.candidates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import iconograph.contracts.EntityId;
import iconograph.linking.index.WikidataIndex;
import iconograph.linking.index.WikidataItem;

/// Finds the items that a mention may name. Safe for use by many threads.
///
/// Exact names come first; then names that have the mention's words among others, as a surname has; then, if there was
/// nothing, looser readings: a word left out, a hashtag's parts, a slip of the pen, a beginning.
public final class CandidateSearch {

    /// Longer mentions are no names.
    private static final int LONGEST_MENTION = 200;

    private static final int MOST_NAMED = 50;
    private static final int MOST_WITH_WORDS = 50;
    private static final int MOST_WITH_INITIALS = 15;
    private static final int MOST_LOOSE = 20;

    private final WikidataIndex index;

    public CandidateSearch(WikidataIndex index) {
        this.index = index;
    }

    /// @return no item twice
    public Collection<WikidataItem> find(MentionForms forms) {
        Map<EntityId, WikidataItem> found = new LinkedHashMap<>();
        if (forms.keys().isEmpty() || forms.mention().length() > LONGEST_MENTION) {
            return List.of();
        }
        if (forms.isHashtag()) {
            add(found, index.withHandle(forms.mention(), 3));
        }
        for (String key : forms.keys()) {
            add(found, index.named(key, MOST_NAMED));
        }
        add(found, index.withTokens(forms.words(), MOST_WITH_WORDS));
        if (forms.looksLikeInitials()) {
            add(found, index.withInitials(forms.keys().getFirst(), MOST_WITH_INITIALS));
        }
        if (found.isEmpty()) {
            searchLoosely(forms, found);
        }
        return found.values();
    }

    private void searchLoosely(MentionForms forms, Map<EntityId, WikidataItem> found) {
        List<String> words = forms.words();
        String key = forms.keys().getFirst();
        if (forms.isHashtag() && words.size() == 1) {
            add(found, index.withTokens(twoWords(words.getFirst()), MOST_LOOSE));
        }
        if (words.size() > 1) {
            add(found, index.named(String.join("", words.subList(1, words.size())), MOST_LOOSE));
            add(found, index.named(String.join("", words.subList(0, words.size() - 1)), MOST_LOOSE));
            add(found, index.withTokens(words.subList(1, words.size()), MOST_LOOSE));
            add(found, index.withTokens(words.subList(0, words.size() - 1), MOST_LOOSE));
        }
        if (key.length() > 3 && key.endsWith("s")) {
            add(found, index.named(key.substring(0, key.length() - 1), MOST_LOOSE));
        }
        if (key.length() >= 4) {
            add(found, index.similarlyNamed(key, key.length() < 8 ? 1 : 2, MOST_LOOSE));
            add(found, index.startingWith(key, MOST_LOOSE));
        }
    }

    /// `manchesterunited` → `manchester`, `united`: the longest first word that leaves another word.
    private List<String> twoWords(String word) {
        for (int split = word.length() - 3; split >= 3; split--) {
            if (index.knowsWord(word.substring(0, split)) && index.knowsWord(word.substring(split))) {
                return List.of(word.substring(0, split), word.substring(split));
            }
        }
        return new ArrayList<>();
    }

    private static void add(Map<EntityId, WikidataItem> found, List<WikidataItem> items) {
        items.forEach(item -> found.putIfAbsent(item.id(), item));
    }
}
