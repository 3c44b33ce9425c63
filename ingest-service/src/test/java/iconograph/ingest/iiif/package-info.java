@NullMarked
package iconograph.ingest.iiif;

import org.jspecify.annotations.NullMarked;
