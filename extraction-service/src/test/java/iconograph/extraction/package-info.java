@NullMarked
package iconograph.extraction;

import org.jspecify.annotations.NullMarked;
