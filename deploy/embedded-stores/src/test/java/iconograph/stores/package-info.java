@NullMarked
package iconograph.stores;

import org.jspecify.annotations.NullMarked;
