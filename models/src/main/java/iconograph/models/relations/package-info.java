/// How networks that judge pairs of marked mentions learn relations, and how they read: what the papers' relation
/// classifiers have in common.
///
/// Start with [iconograph.models.relations.PairNetwork]; [iconograph.models.relations.PairCourse] teaches one, and
/// [iconograph.models.relations.PairReader] reads with it.
@NullMarked
package iconograph.models.relations;

import org.jspecify.annotations.NullMarked;
