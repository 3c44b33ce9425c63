package iconograph.models.papers.gem;

/// What GEM's reading of names is made of besides its encoder; the paper's letters in brackets.
///
/// @param transition weight of what the coarse branch tells the fine one (β), at least 0
/// @param doubt      of names whose types are less certain than this, the likeliest types are judged again (γ): the
///     entropy of the types, in natural logarithms, at least 0
/// @param judged     how many types those are (K), at least 1
public record GemSettings(double transition, double doubt, int judged) {

    public GemSettings {
        if (!(transition >= 0) || !(doubt >= 0) || judged < 1) {
            throw new IllegalArgumentException(
                    "transition %s, doubt %s, %d types judged again".formatted(transition, doubt, judged));
        }
    }

    /// Those of the shipped weights.
    public static GemSettings shipped() {
        return new GemSettings(0.1, 0.2, 5);
    }
}
