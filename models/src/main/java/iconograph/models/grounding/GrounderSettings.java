package iconograph.models.grounding;

import iconograph.models.objects.View;

/// What a [Grounder] is made of.
///
/// @param features numbers for each cell of a picture
/// @param phrase   numbers for each phrase
/// @param width    of what regions and phrases are compared by
/// @param dropout  share of values that training drops, in [0, 1)
/// @param places   how many [places][Places] a picture has, whatever it shows
/// @param found    whether it takes what [faces and writing][iconograph.models.sight.FacesAndWriting] say of regions
public record GrounderSettings(int features, int phrase, int width, double dropout, int places, boolean found) {

    public GrounderSettings {
        if (features < 1 || phrase < 1 || width < 1 || !(dropout >= 0 && dropout < 1) || places < 0) {
            throw new IllegalArgumentException("%d features, phrases of %d, width %d, dropout %s, %d places"
                    .formatted(features, phrase, width, dropout, places));
        }
    }

    /// Those of the shipped weights.
    public static GrounderSettings shipped() {
        return new GrounderSettings(View.FEATURES, PhraseStates.WIDTH, 384, 0.2, 250, true);
    }

    /// Likewise, of earlier weights, which know nothing of faces and writing.
    public static GrounderSettings earlier() {
        return forPhrases(PhraseStates.WIDTH);
    }

    /// Those of the earlier weights, for phrases that are told by other numbers.
    public static GrounderSettings forPhrases(int numbers) {
        return new GrounderSettings(View.FEATURES, numbers, 384, 0.2, 250, false);
    }

    GrounderSettings withoutDropout() {
        return new GrounderSettings(features, phrase, width, 0, places, found);
    }
}
