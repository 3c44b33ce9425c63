package iconograph.models.objects;

import iconograph.models.pictures.Box;

/// A thing that is seen in a picture.
///
/// @param kind  what it is, such as `person`
/// @param box   where, in the picture's own pixels
/// @param score how sure the detector is, in [0, 1]
public record Detection(String kind, Box box, double score) {

    public Detection {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score of " + score);
        }
    }
}
