/// What a score is worth: how often answers with it are right, and how to make the two agree.
///
/// Start with [iconograph.models.confidence.Calibration].
@NullMarked
package iconograph.models.confidence;

import org.jspecify.annotations.NullMarked;
