package iconograph.models.papers.more;

import iconograph.models.grounding.SentenceStates;
import iconograph.models.objects.View;

/// What [More] is made of.
///
/// @param features numbers for what an object looks like
/// @param state    numbers for a word
/// @param width    of what phrases, objects and words are compared by
/// @param heads    of the attention to words; they share the width
/// @param dropout  share of values that training drops, in [0, 1)
/// @param classes  how many relations there are, "None" included
record MoreSettings(int features, int state, int width, int heads, double dropout, int classes) {

    MoreSettings {
        if (features < 1
                || state < 1
                || heads < 1
                || width < 1
                || width % heads != 0
                || !(dropout >= 0 && dropout < 1)
                || classes < 2) {
            throw new IllegalArgumentException(
                    "%d features, states of %d, width %d with %d heads, dropout %s, %d relations"
                            .formatted(features, state, width, heads, dropout, classes));
        }
    }

    /// Those of the shipped weights.
    ///
    /// @param classes how many relations there are, "None" included
    static MoreSettings shipped(int classes) {
        return new MoreSettings(View.FEATURES, SentenceStates.HIDDEN, 256, 4, 0.2, classes);
    }
}
