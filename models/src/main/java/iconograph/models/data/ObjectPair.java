package iconograph.models.data;

import iconograph.models.data.GroundedPicture.Phrase;

/// How what a phrase speaks of relates to an object of the same picture.
///
/// @param sentence which of the picture's sentences has the phrase
/// @param head     the phrase
/// @param object   which of the picture's objects
/// @param relation one of [ObjectRelations]
/// @param stated   whether that sentence says so itself, and not only another about the same picture
public record ObjectPair(int sentence, Phrase head, int object, String relation, boolean stated) {}
