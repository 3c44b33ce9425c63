package iconograph.models;

import java.util.List;

import iconograph.models.VisibilityReader.Visibility;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;
import iconograph.models.objects.View;

/// Reads names in posts, and where the picture shows what they name.
public non-sealed interface GroundedNameReader extends ModelReader {

    /// A name, and where it is shown.
    ///
    /// @param score      how sure the reader is of span and type, from 0 to 1
    /// @param visibility whether the picture shows it
    /// @param regions    in the picture's pixels, the likeliest first; none if it is not visible, or nobody looked
    record GroundedName(Name name, double score, Visibility visibility, List<RegionReader.Region> regions) {

        public GroundedName {
            regions = List.copyOf(regions);
            if (!visibility.visible() && !regions.isEmpty()) {
                throw new IllegalArgumentException("%s is not visible, but shown at %s".formatted(name, regions));
            }
        }
    }

    /// Reads a post with its picture.
    ///
    /// @param text with the picture's words, such as its caption
    /// @param view the picture, viewed by [CenterNet][iconograph.models.objects.CenterNet]
    /// @return its names in order, without overlap, counted in the text's words
    List<GroundedName> read(SeenText text, View view);

    /// Reads posts whose pictures cannot be looked at, going by the pictures' words.
    ///
    /// @return for each post its names, which have no regions
    List<List<GroundedName>> read(List<SeenText> texts);
}
