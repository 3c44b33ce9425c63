@NullMarked
package iconograph.graph.facts;

import org.jspecify.annotations.NullMarked;
