@NullMarked
package iconograph.graph.verification;

import org.jspecify.annotations.NullMarked;
