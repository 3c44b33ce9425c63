package iconograph.extraction;

import java.util.List;
import java.util.Optional;

import iconograph.contracts.Sight;
import iconograph.models.RegionReader.Looked;

/// One of a post's pictures as it was found.
///
/// @param sight   what is said of it
/// @param looked  where phrases can be looked for, if there is a picture and a model for that
/// @param objects to which mentions may relate, likewise
/// @param width   in pixels; 0 if there is no picture
/// @param height  likewise
record PictureView(Sight sight, Optional<Looked> looked, Optional<ObjectsInView> objects, int width, int height) {

    static PictureView unreadable(String picture, String reason) {
        return new PictureView(new Sight.Unreadable(picture, reason), Optional.empty(), Optional.empty(), 0, 0);
    }

    /// What pictures say, as models read it beside a text.
    static String words(List<PictureView> views) {
        return String.join(
                "; ",
                views.stream()
                        .map(PictureView::sight)
                        .map(sight -> switch (sight) {
                            case Sight.Seen seen -> seen.words();
                            case Sight.Unreadable unreadable -> "";
                        })
                        .filter(words -> !words.isEmpty())
                        .toList());
    }
}
