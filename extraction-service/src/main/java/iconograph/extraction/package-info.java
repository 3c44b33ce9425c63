/// Step 2 of the journey: finds who and what a post names.
///
/// Start with [iconograph.extraction.ExtractionStep].
@NullMarked
package iconograph.extraction;

import org.jspecify.annotations.NullMarked;
