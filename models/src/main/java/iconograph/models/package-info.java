/// The research models: what they are made of, how they are trained, and how they read.
///
/// Start with [iconograph.models.ModelCatalog]. Nothing here knows a server.
@NullMarked
package iconograph.models;

import org.jspecify.annotations.NullMarked;
