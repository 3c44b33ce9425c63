package iconograph.models.grounding;

import iconograph.models.objects.View;

/// What a [Grounder] is made of.
///
/// @param features numbers for each cell of a picture
/// @param phrase   numbers for each phrase
/// @param width    of what regions and phrases are compared by
/// @param dropout  share of values that training drops, in [0, 1)
/// @param places   how many [places][Places] a picture has, whatever it shows
public record GrounderSettings(int features, int phrase, int width, double dropout, int places) {

    public GrounderSettings {
        if (features < 1 || phrase < 1 || width < 1 || !(dropout >= 0 && dropout < 1) || places < 0) {
            throw new IllegalArgumentException("%d features, phrases of %d, width %d, dropout %s, %d places"
                    .formatted(features, phrase, width, dropout, places));
        }
    }

    /// Those of the shipped weights.
    public static GrounderSettings shipped() {
        return forPhrases(PhraseStates.WIDTH);
    }

    /// Those of the shipped weights, for phrases that are told by other numbers.
    public static GrounderSettings forPhrases(int numbers) {
        return new GrounderSettings(View.FEATURES, numbers, 384, 0.2, 250);
    }
}
