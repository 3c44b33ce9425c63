/// How networks that tag words learn to find names, and how they read: what the papers' taggers have in common.
///
/// Start with [iconograph.models.names.TagNetwork]; [iconograph.models.names.TagCourse] teaches one, and
/// [iconograph.models.names.TagReader] reads with it.
@NullMarked
package iconograph.models.names;

import org.jspecify.annotations.NullMarked;
