/// What a network may look up about a name.
@NullMarked
package iconograph.models.blocks.knowledge;

import org.jspecify.annotations.NullMarked;
