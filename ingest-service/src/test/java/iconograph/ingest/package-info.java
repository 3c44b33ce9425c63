@NullMarked
package iconograph.ingest;

import org.jspecify.annotations.NullMarked;
