/// Says in a sentence what a picture shows: an encoder of words that also reads the regions of a picture, and writes
/// word by word (a prefix language model).
///
/// Start with [iconograph.models.captions.Captioner].
@NullMarked
package iconograph.models.captions;

import org.jspecify.annotations.NullMarked;
