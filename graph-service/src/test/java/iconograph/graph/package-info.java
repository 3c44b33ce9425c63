@NullMarked
package iconograph.graph;

import org.jspecify.annotations.NullMarked;
