/// What training makes small.
@NullMarked
package iconograph.models.blocks.loss;

import org.jspecify.annotations.NullMarked;
