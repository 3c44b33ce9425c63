package iconograph.models.papers.gem;

import iconograph.models.grounding.SentenceStates;
import iconograph.models.objects.View;

/// What a [Matcher] is made of.
///
/// @param features numbers for each cell of a picture
/// @param word     numbers for each word
/// @param width    of what cells and words are compared by
/// @param dropout  share of values that training drops, in [0, 1)
/// @param places   how many [places][iconograph.models.grounding.Places] a picture has, whatever it shows
record MatcherSettings(int features, int word, int width, double dropout, int places) {

    MatcherSettings {
        if (features < 1 || word < 1 || width < 1 || !(dropout >= 0 && dropout < 1) || places < 0) {
            throw new IllegalArgumentException("%d features, words of %d, width %d, dropout %s, %d places"
                    .formatted(features, word, width, dropout, places));
        }
    }

    /// Those of the shipped weights.
    static MatcherSettings shipped() {
        return new MatcherSettings(View.FEATURES, SentenceStates.HIDDEN, 256, 0.2, 150);
    }
}
