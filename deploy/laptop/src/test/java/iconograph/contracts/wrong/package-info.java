@NullMarked
package iconograph.contracts.wrong;

import org.jspecify.annotations.NullMarked;
