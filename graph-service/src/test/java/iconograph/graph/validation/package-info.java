@NullMarked
package iconograph.graph.validation;

import org.jspecify.annotations.NullMarked;
