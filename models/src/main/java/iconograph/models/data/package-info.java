/// Readers of the published data sets, and what they hold.
@NullMarked
package iconograph.models.data;

import org.jspecify.annotations.NullMarked;
