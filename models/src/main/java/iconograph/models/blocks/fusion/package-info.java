/// Parts that bring two sequences together, such as a text's words and what a picture shows.
@NullMarked
package iconograph.models.blocks.fusion;

import org.jspecify.annotations.NullMarked;
