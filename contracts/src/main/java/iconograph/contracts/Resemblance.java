package iconograph.contracts;

/// That a region of a post's picture looks like a reference picture of an item, or that it does not.
///
/// @param region     of the post's picture
/// @param reference  the item's picture: a file name on Wikimedia Commons, or one in the folder it was taken from
/// @param similarity of the two, from -1 to 1
public record Resemblance(Look.Kind kind, ImageRegion region, String reference, double similarity) {

    public Resemblance {
        if (!(similarity >= -1 && similarity <= 1)) {
            throw new IllegalArgumentException("similarity is not in [-1, 1]: " + similarity);
        }
    }
}
