package iconograph.models.papers.gem;

/// What GEM's reading of names is made of besides its encoder; the paper's letters in brackets.
///
/// @param transition weight of what the coarse branch tells the fine one (β), at least 0
/// @param doubt      of names whose types are less certain than this, the likeliest types are judged again (γ): the
///     entropy of the types, in natural logarithms, at least 0
/// @param judged     how many types those are (K), at least 1
/// @param trust      how much the second judge counts beside the network, at least 0; 1 would be right if the two knew
///     nothing in common
public record GemSettings(double transition, double doubt, int judged, double trust) {

    public GemSettings {
        if (!(transition >= 0) || !(doubt >= 0) || judged < 1 || !(trust >= 0)) {
            throw new IllegalArgumentException("transition %s, doubt %s, %d types judged again, trust %s"
                    .formatted(transition, doubt, judged, trust));
        }
    }

    /// Those of the shipped weights.
    public static GemSettings shipped() {
        return new GemSettings(0.1, 0.2, 5, 0.5);
    }
}
