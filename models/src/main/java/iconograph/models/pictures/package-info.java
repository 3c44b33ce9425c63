/// Pictures as networks take them.
///
/// Start with [iconograph.models.pictures.Pixels].
@NullMarked
package iconograph.models.pictures;

import org.jspecify.annotations.NullMarked;
