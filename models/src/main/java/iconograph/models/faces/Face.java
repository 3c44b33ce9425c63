package iconograph.models.faces;

import iconograph.models.pictures.Box;

/// A face that is seen in a picture.
///
/// @param box       from the forehead to the chin, in the picture's own pixels
/// @param landmarks likewise; they may lie outside of the box, and of the picture
/// @param score     how sure the detector is, in [0, 1]
public record Face(Box box, Landmarks landmarks, double score) {

    public Face {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score of " + score);
        }
        if (!(box.area() > 0)) {
            throw new IllegalArgumentException("a face without an area: " + box);
        }
    }
}
