@NullMarked
package iconograph.graph.export;

import org.jspecify.annotations.NullMarked;
