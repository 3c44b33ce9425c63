package iconograph.models;

import java.util.List;

import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;
import iconograph.models.sight.FacesAndWriting;

/// Finds the parts of pictures that the phrases of a text speak of.
public non-sealed interface RegionReader extends ModelReader {

    /// Where a picture shows what a phrase speaks of.
    ///
    /// @param regions  in the picture's pixels, the likeliest first; none if it is not shown
    /// @param notShown how likely it is that nothing in the picture is meant, in [0, 1]
    record Grounded(List<Region> regions, double notShown) {

        public Grounded {
            regions = List.copyOf(regions);
        }
    }

    /// @param box   with an area, within the picture
    /// @param score how likely it is meant, in [0, 1]
    record Region(Box box, double score) {}

    /// Looks at a picture once, so that many phrases can be asked about.
    ///
    /// @param view the picture, viewed by [CenterNet][iconograph.models.objects.CenterNet]
    Looked look(View view);

    /// Likewise, where faces and writing were looked for in it; readers that learned without do not look at them.
    default Looked look(View view, FacesAndWriting found) {
        return look(view);
    }

    /// A picture that was looked at.
    interface Looked {

        /// All regions between which phrases choose, in its pixels.
        List<Box> regions();

        /// @param sentences boxes of their phrases are not looked at
        /// @return for each sentence, for each of its phrases
        List<List<Grounded>> ground(List<Sentence> sentences);

        /// Likewise, where it is known that each phrase is shown: there is always a region then. Readers that cannot do
        /// so answer as [#ground].
        default List<List<Grounded>> groundShown(List<Sentence> sentences) {
            return ground(sentences);
        }
    }
}
