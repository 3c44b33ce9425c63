package iconograph.extraction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import iconograph.contracts.Grounding;
import iconograph.contracts.ImageRegion;
import iconograph.contracts.Look;
import iconograph.contracts.Mention;
import iconograph.contracts.Sight;
import iconograph.models.RegionReader.Looked;
import iconograph.models.likeness.EmblemLikeness;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;

/// One of a post's pictures as it was found.
///
/// @param sight   what is said of it
/// @param small   the picture itself, made small enough to be kept while the text is read; empty if there is none
/// @param looked  where phrases can be looked for, if there is a picture and a model for that
/// @param objects to which mentions may relate, likewise
/// @param width   in pixels; 0 if there is no picture
/// @param height  likewise
record PictureView(
        Sight sight,
        Optional<Pixels> small,
        Optional<Looked> looked,
        Optional<ObjectsInView> objects,
        int width,
        int height) {

    /// The longest side of the small one, in pixels: an emblem that is a tenth as wide has still more than are looked
    // at.
    private static final int SMALL = 640;

    /// Regions of which the looks are told, so that events stay small.
    private static final int MOST_REGIONS = 16;

    static Pixels small(Pixels picture) {
        double scale = Math.min(1, (double) SMALL / Math.max(picture.width(), picture.height()));
        return picture.scaled((int) Math.max(1, Math.round(scale * picture.width())), (int)
                Math.max(1, Math.round(scale * picture.height())));
    }

    /// What is said of it, with what all of it and the regions of mentions look like, to be compared with emblems.
    Sight sight(List<Mention> mentions) {
        return switch (sight) {
            case Sight.Seen seen ->
                small.map(pixels -> (Sight) seen.with(looks(seen, pixels, mentions)))
                        .orElse(seen);
            case Sight.Unreadable unreadable -> unreadable;
        };
    }

    private List<Look> looks(Sight.Seen seen, Pixels pixels, List<Mention> mentions) {
        ImageRegion whole = new ImageRegion(seen.picture(), 0, 0, width, height);
        Stream<ImageRegion> regions = mentions.stream()
                .flatMap(mention -> mention.groundings().stream().limit(1))
                .map(Grounding::region)
                .filter(region -> region.picture().equals(seen.picture()));
        return Stream.concat(
                        seen.looks().stream(),
                        Stream.concat(Stream.of(whole), regions)
                                .distinct()
                                .limit(MOST_REGIONS)
                                .map(region -> emblem(region, pixels)))
                .toList();
    }

    private Look emblem(ImageRegion region, Pixels pixels) {
        Box box = new Box(region.x(), region.y(), region.x() + region.width(), region.y() + region.height());
        Pixels part = pixels.cut(box.times((double) pixels.width() / width, (double) pixels.height() / height));
        return new Look(Look.Kind.EMBLEM, region, EmblemLikeness.of(part));
    }

    static PictureView unreadable(String picture, String reason) {
        return new PictureView(
                new Sight.Unreadable(picture, reason), Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);
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
