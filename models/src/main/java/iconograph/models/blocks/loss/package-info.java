/// What networks are to make small.
@NullMarked
package iconograph.models.blocks.loss;

import org.jspecify.annotations.NullMarked;
