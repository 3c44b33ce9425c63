package iconograph.linking.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import iconograph.linking.candidates.MentionForms;
import iconograph.linking.index.CoarseType;
import iconograph.linking.index.FoldedName;
import iconograph.linking.index.WikidataItem;

/// How well a mention fits the names of an item.
final class NameFeatures {

    /// Of an item with hundreds of aliases, as many are compared letter by letter.
    private static final int MOST_COMPARED = 20;

    /// What does not count where the names are equal.
    private static final List<Feature> LOOSER =
            List.of(Feature.AMONG_OTHER_WORDS, Feature.LAST_WORD, Feature.SURNAME, Feature.GIVEN_NAME);

    private final MentionForms forms;
    private final String key;
    private final Set<String> keys;
    private final Set<String> words;
    private final boolean capital;
    private final Set<String> places;
    private final long[] triples;
    private final String document;
    private final Set<String> documentWords;

    /// @param document all words of the text, folded, with one space between and around them
    NameFeatures(MentionForms forms, String document) {
        this.forms = forms;
        this.document = document;
        this.documentWords = new HashSet<>(Arrays.asList(document.strip().split(" ", -1)));
        this.capital = !forms.mention().isEmpty()
                && Character.isUpperCase(forms.mention().codePointAt(0));
        this.places = new HashSet<>(forms.places());
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
            if (places.contains(nameKey)) {
                set(features, Feature.DEMONYM);
            }
            if (!nameWords.isEmpty() && !words.isEmpty()) {
                compareWords(nameWords, features);
                compareWithText(nameWords, features);
                if (item.coarse() == CoarseType.PER && nameWords.size() > words.size()) {
                    comparePerson(nameWords, features);
                }
            }
            if (!exact && i < MOST_COMPARED) {
                similar = Math.max(similar, dice(triples, triples(nameKey)));
            }
        }
        if (exact) {
            for (Feature looser : LOOSER) {
                features[looser.ordinal()] = 0;
            }
        }
        if (capital && Character.isLowerCase(item.label().codePointAt(0))) {
            set(features, Feature.COMMON_NOUN);
        }
        if (isNameItself(item)) {
            set(features, Feature.NAME_ITSELF);
        }
        if (forms.isHashtag() && item.handles().stream().map(FoldedName::key).anyMatch(keys::contains)) {
            set(features, Feature.HANDLE);
        }
        features[Feature.SIMILAR_LETTERS.ordinal()] = exact ? 1 : similar;
        return exact;
    }

    private static boolean isNameItself(WikidataItem item) {
        String said = String.join(" ", item.kinds()) + ' ' + (item.description() == null ? "" : item.description());
        return said.contains("given name") || said.contains("family name") || said.contains("disambiguation page");
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

    private void comparePerson(List<String> name, double[] features) {
        List<String> mention = forms.words();
        if (name.subList(name.size() - mention.size(), name.size()).equals(mention)) {
            set(features, Feature.SURNAME);
        }
        if (name.subList(0, mention.size()).equals(mention)) {
            set(features, Feature.GIVEN_NAME);
        }
    }

    private void compareWithText(List<String> name, double[] features) {
        if (name.size() <= words.size() || !name.containsAll(words)) {
            return;
        }
        int near = 0;
        int rest = 0;
        for (String word : name) {
            if (!words.contains(word)) {
                rest++;
                near += documentWords.contains(word) ? 1 : 0;
            }
        }
        if (near > 0) {
            int share = Feature.REST_OF_NAME_NEAR.ordinal();
            features[share] = Math.max(features[share], (double) near / rest);
        }
        if (near == rest && document.contains(' ' + String.join(" ", name) + ' ')) {
            set(features, Feature.LONGER_NAME_IN_TEXT);
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
