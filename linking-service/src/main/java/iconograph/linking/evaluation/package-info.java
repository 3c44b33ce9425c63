/// How well linking does, measured on mentions whose item is known.
@NullMarked
package iconograph.linking.evaluation;

import org.jspecify.annotations.NullMarked;
