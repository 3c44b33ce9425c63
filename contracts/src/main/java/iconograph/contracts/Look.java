package iconograph.contracts;

/// What a part of a picture looks like.
///
/// @param region what part
public record Look(Kind kind, ImageRegion region, Likeness likeness) {

    /// What is compared: a face with faces, for people; a thing with things of its kind, such as cars; and what else an
    /// item is known by, such as a crest, a logo or a flag, with its like.
    public enum Kind {
        FACE,
        THING,
        EMBLEM
    }
}
