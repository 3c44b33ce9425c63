/// Which part of a picture a phrase speaks of, if any.
///
/// Start with [iconograph.models.grounding.Grounder]; [iconograph.models.grounding.GroundingCourse] teaches it, and
/// [iconograph.models.grounding.GroundingReader] reads with it.
@NullMarked
package iconograph.models.grounding;

import org.jspecify.annotations.NullMarked;
