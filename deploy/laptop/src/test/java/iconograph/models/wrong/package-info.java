@NullMarked
package iconograph.models.wrong;

import org.jspecify.annotations.NullMarked;
