@NullMarked
package iconograph.models.names.wrong;

import org.jspecify.annotations.NullMarked;
