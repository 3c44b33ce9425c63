/// What a picture shows: things, faces and writing, together and in words, and a sentence about it.
///
/// Start with [iconograph.models.sight.Eyes].
@NullMarked
package iconograph.models.sight;

import org.jspecify.annotations.NullMarked;
