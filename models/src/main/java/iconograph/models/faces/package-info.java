/// Faces in pictures: where they are, and numbers by which two of the same person are alike.
///
/// Start with [iconograph.models.faces.FaceReader].
@NullMarked
package iconograph.models.faces;

import org.jspecify.annotations.NullMarked;
