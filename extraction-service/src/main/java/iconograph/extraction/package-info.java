/// Step 2 of the journey: finds who and what a post names.
///
/// Start with [iconograph.extraction.ExtractionStep]; how models are exchanged while it works is in
/// [iconograph.extraction.ServingModel].
@NullMarked
package iconograph.extraction;

import org.jspecify.annotations.NullMarked;
