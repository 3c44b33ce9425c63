/// Whether a picture shows what its post names, judged from words: the post's, and those of the picture.
///
/// Start with [iconograph.models.visibility.VisibilityNetwork];
/// [iconograph.models.visibility.VisibilityCourse] teaches it, and
/// [iconograph.models.visibility.ShownNames] reads with it.
@NullMarked
package iconograph.models.visibility;

import org.jspecify.annotations.NullMarked;
