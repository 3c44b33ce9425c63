/// Parts that several models share, from words to loss. A part moves here when a second paper needs it.
@NullMarked
package iconograph.models.blocks;

import org.jspecify.annotations.NullMarked;
