@NullMarked
package iconograph.ingest.pictures;

import org.jspecify.annotations.NullMarked;
