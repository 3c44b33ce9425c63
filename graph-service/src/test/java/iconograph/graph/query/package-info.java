@NullMarked
package iconograph.graph.query;

import org.jspecify.annotations.NullMarked;
