package iconograph.linking.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import iconograph.linking.candidates.MentionForms;
import iconograph.linking.index.FoldedName;
import iconograph.linking.index.WikidataItem;

/// How well a mention fits the names of an item.
final class NameFeatures {

    /// Of an item with hundreds of aliases, as many are compared letter by letter.
    private static final int MOST_COMPARED = 20;

    private final MentionForms forms;
    private final String key;
    private final Set<String> keys;
    private final Set<String> words;
    private final long[] triples;

    NameFeatures(MentionForms forms) {
        this.forms = forms;
        this.keys = new HashSet<>(forms.keys());
        this.words = new HashSet<>(forms.words());
        this.key = forms.keys().isEmpty() ? "" : forms.keys().getLast();
        this.triples = triples(key);
    }

    /// Writes the features of [Feature.Part#NAME].
    ///
    /// @return whether one of the item's names is the mention's
    boolean measure(WikidataItem item, double[] features) {
        List<String> names = new ArrayList<>(1 + item.aliases().size());
        names.add(item.label());
        names.addAll(item.aliases());
        boolean exact = false;
        double similar = 0;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            List<String> nameWords = FoldedName.tokens(name);
            String nameKey = nameWords.isEmpty() ? FoldedName.key(name) : String.join("", nameWords);
            if (keys.contains(nameKey)) {
                exact = true;
                if (i == 0) {
                    set(features, Feature.LABEL);
                }
            }
            if (name.equals(forms.mention())) {
                set(features, Feature.SAME_LETTERS);
            }
            if (!nameWords.isEmpty() && !words.isEmpty()) {
                compareWords(nameWords, features);
            }
            if (!exact && i < MOST_COMPARED) {
                similar = Math.max(similar, dice(triples, triples(nameKey)));
            }
        }
        if (exact) {
            features[Feature.AMONG_OTHER_WORDS.ordinal()] = 0;
            features[Feature.LAST_WORD.ordinal()] = 0;
        }
        if (forms.isHashtag() && item.handles().stream().map(FoldedName::key).anyMatch(keys::contains)) {
            set(features, Feature.HANDLE);
        }
        features[Feature.SIMILAR_LETTERS.ordinal()] = exact ? 1 : similar;
        return exact;
    }

    private void compareWords(List<String> name, double[] features) {
        if (name.size() > words.size() && name.containsAll(words)) {
            set(features, Feature.AMONG_OTHER_WORDS);
        }
        if (name.getLast().equals(forms.words().getLast())) {
            set(features, Feature.LAST_WORD);
        }
        if (name.size() > 1 && name.size() == key.length() && spellsInitials(name)) {
            set(features, Feature.INITIALS);
        }
    }

    private boolean spellsInitials(List<String> name) {
        for (int i = 0; i < name.size(); i++) {
            if (name.get(i).charAt(0) != key.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static void set(double[] features, Feature feature) {
        features[feature.ordinal()] = 1;
    }

    /// Each three letters of the word, its beginning and end marked, as sorted numbers.
    private static long[] triples(String word) {
        String marked = '^' + word + '$';
        long[] triples = new long[Math.max(0, marked.length() - 2)];
        for (int i = 0; i < triples.length; i++) {
            triples[i] = ((long) marked.charAt(i) << 32) | ((long) marked.charAt(i + 1) << 16) | marked.charAt(i + 2);
        }
        Arrays.sort(triples);
        return triples;
    }

    private static double dice(long[] one, long[] other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return one.length + other.length == 0 ? 0 : 2.0 * common / (one.length + other.length);
    }
}
