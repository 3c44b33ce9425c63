package iconograph.models.papers.mmib;

/// What MMIB is made of besides its encoder and head.
///
/// The paper's states are as wide as the encoder's, 768, and its three weights are 1 for a loss that is summed over a
/// post's words. Here the states are narrower, so that the weights fit an adapter file, and losses are means over
/// words.
///
/// @param features  width of the states behind the bottlenecks, a multiple of `heads`
/// @param heads     of the attention
/// @param dropout   share of values that training drops, in [0, 1)
/// @param alignment weight of telling true pairs of text and picture from false ones, at least 0
/// @param words     weight of what the text's states cost, at least 0
/// @param picture   weight of what the picture's states cost, at least 0
/// @param apart     whether the encoder sees text and picture each by itself, as in the paper, or both together
public record MmibSettings(
        int features, int heads, double dropout, double alignment, double words, double picture, boolean apart) {

    public MmibSettings {
        if (features < 1 || heads < 1 || features % heads != 0) {
            throw new IllegalArgumentException("%d features for %d heads".formatted(features, heads));
        }
        if (alignment < 0 || words < 0 || picture < 0) {
            throw new IllegalArgumentException(
                    "weights of %s, %s and %s in the loss".formatted(alignment, words, picture));
        }
    }

    /// Those of the shipped weights.
    public static MmibSettings shipped() {
        return new MmibSettings(128, 4, 0.1, 0.05, 0.05, 0.05, true);
    }
}
