/// From vectors to answers: what a row of scores means, and which answers are allowed.
@NullMarked
package iconograph.models.blocks.head;

import org.jspecify.annotations.NullMarked;
