/// Pictures that strangers sent: fetched, checked, turned upright, freed of metadata and kept.
///
/// Read [iconograph.ingest.pictures.PictureIntake] first.
@NullMarked
package iconograph.ingest.pictures;

import org.jspecify.annotations.NullMarked;
