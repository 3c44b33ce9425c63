package iconograph.linking.pictures;

import iconograph.contracts.Resemblance;

import org.jspecify.annotations.Nullable;

/// What the pictures of a post say about one item: each number is the logarithm of how many times likelier they make it
/// that it is the one; 0 where they say nothing.
///
/// @param face        by a face and the item's portrait
/// @param emblem      by a region and the item's crest, logo or flag
/// @param shownKind   by whether the region shows a person, and the item is one
/// @param resemblance what was compared, if something was
public record Verdict(
        double face,
        double emblem,
        double shownKind,
        @Nullable Resemblance resemblance) {

    static final Verdict NONE = new Verdict(0, 0, 0, null);
}
