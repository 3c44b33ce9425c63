/// Networks that users bring: described in a file, checked, and run in place of those that are shipped.
///
/// Start with [iconograph.models.registry.ModelRegistry].
@NullMarked
package iconograph.models.registry;

import org.jspecify.annotations.NullMarked;
