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
    private static final int MOST_WITH_SMALL_WORDS = 3;
    private static final int MOST_LOOSE = 20;
    private static final int MOST_LONGER = 10;
    private static final int MOST_PLACES = 5;
    private static final int MOST_WITH_NEAR = 5;
    private static final int MOST_TEAMS = 15;

    /// In shorter names, two other letters are mostly another name.
    private static final int SHORTEST_WITH_TWO_SLIPS = 8;

    /// In longer names, two other letters take milliseconds to look for, and found nothing that one did not.
    private static final int LONGEST_WITH_TWO_SLIPS = 11;

    private final WikidataIndex index;

    public CandidateSearch(WikidataIndex index) {
        this.index = index;
    }

    /// @return no item twice
    public Collection<WikidataItem> find(MentionForms forms) {
        return find(forms, List.of(), List.of());
    }

    /// @param longer names near by that have the mention's words and others; the mention may be short for one of them
    /// @param near   folded words near by that may be part of a name
    /// @return no item twice
    public Collection<WikidataItem> find(MentionForms forms, Collection<MentionForms> longer, Collection<String> near) {
        Map<EntityId, WikidataItem> found = new LinkedHashMap<>();
        if (forms.keys().isEmpty() || forms.mention().length() > LONGEST_MENTION) {
            return List.of();
        }
        for (MentionForms name : longer) {
            add(found, index.named(name.keys().getFirst(), MOST_LONGER));
            add(found, index.withTokens(name.words(), MOST_LONGER));
        }
        if (forms.isHashtag()) {
            add(found, index.withHandle(forms.mention(), 3));
        }
        for (String key : forms.keys()) {
            add(found, index.named(key, MOST_NAMED));
        }
        for (String place : forms.places()) {
            add(found, index.named(place, MOST_PLACES));
        }
        boolean bearers = !found.isEmpty();
        List<WikidataItem> withWords = index.withTokens(forms.words(), MOST_WITH_WORDS);
        add(found, withWords);
        if (withWords.size() == MOST_WITH_WORDS) {
            for (String word : near) {
                add(found, index.withTokens(and(forms.words(), word), MOST_WITH_NEAR));
            }
            add(found, index.withTokens(and(forms.words(), "team"), MOST_TEAMS));
        }
        if (!bearers && forms.words().size() == 1 && !forms.isHashtag()) {
            addMisspelt(forms.keys().getFirst(), found);
        }
        if (forms.looksLikeInitials() || forms.couldBeInitials()) {
            addWithInitials(forms.keys().getFirst(), found);
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
        addMisspelt(key, found);
        if (key.length() >= 4) {
            add(found, index.startingWith(key, MOST_LOOSE));
        }
    }

    private void addMisspelt(String key, Map<EntityId, WikidataItem> found) {
        if (key.length() >= 4) {
            int edits = key.length() < SHORTEST_WITH_TWO_SLIPS || key.length() > LONGEST_WITH_TWO_SLIPS ? 1 : 2;
            add(found, index.similarlyNamed(key, edits, MOST_LOOSE));
        }
    }

    /// Small words have no letter of their own: `USM` is the University of Southern Mississippi.
    private void addWithInitials(String letters, Map<EntityId, WikidataItem> found) {
        add(found, index.withInitials(letters, MOST_WITH_INITIALS));
        for (int i = 1; i < letters.length(); i++) {
            add(found, index.withInitials(letters.substring(0, i) + 'o' + letters.substring(i), MOST_WITH_SMALL_WORDS));
        }
    }

    private static List<String> and(List<String> words, String word) {
        List<String> more = new ArrayList<>(words);
        more.add(word);
        return more;
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
