@NullMarked
package iconograph.ingest.wrong;

import org.jspecify.annotations.NullMarked;
