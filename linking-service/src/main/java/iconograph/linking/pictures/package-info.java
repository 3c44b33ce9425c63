/// What the pictures of a post say about which item a name means: reference pictures of items, and how regions of the
/// post's pictures compare with them.
///
/// Read [iconograph.linking.pictures.PictureEvidence] first.
@NullMarked
package iconograph.linking.pictures;

import org.jspecify.annotations.NullMarked;
