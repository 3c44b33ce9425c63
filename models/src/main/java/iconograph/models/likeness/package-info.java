/// What faces and emblems look like, in numbers that travel and can be kept.
///
/// Start with [iconograph.models.likeness.ShippedLikenesses].
@NullMarked
package iconograph.models.likeness;

import org.jspecify.annotations.NullMarked;
