package iconograph.linking.pictures;

/// How much a similarity says. Its evidence is the logarithm of how many times likelier it is of pictures of one thing
/// than of pictures of two: it grows with the similarity, by `slope`, from 0 at `even`.
///
/// @param least how far it may speak against an item, 0 or less
/// @param most  how far it may speak for one, 0 or more
public record Trust(double slope, double even, double least, double most) {

    public Trust {
        if (!(slope >= 0 && least <= 0 && most >= 0)) {
            throw new IllegalArgumentException("slope %s, evidence from %s to %s".formatted(slope, least, most));
        }
    }

    double evidence(double similarity) {
        return Math.clamp(slope * (similarity - even), least, most);
    }
}
