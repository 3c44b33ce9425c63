/// Kept pictures and parts of them over HTTP, as any viewer that speaks IIIF asks for them.
///
/// Read [iconograph.ingest.iiif.ImageResource] first.
///
/// @see <a href="https://iiif.io/api/image/3.0/">IIIF Image API 3.0</a>
@NullMarked
package iconograph.ingest.iiif;

import org.jspecify.annotations.NullMarked;
