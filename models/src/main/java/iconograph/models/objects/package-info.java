/// What is in a picture, and where.
///
/// Start with [iconograph.models.objects.ObjectDetector].
@NullMarked
package iconograph.models.objects;

import org.jspecify.annotations.NullMarked;
