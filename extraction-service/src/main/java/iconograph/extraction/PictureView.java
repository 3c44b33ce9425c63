package iconograph.extraction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import iconograph.contracts.Grounding;
import iconograph.contracts.ImageRegion;
import iconograph.contracts.Look;
import iconograph.contracts.Mention;
import iconograph.contracts.ObjectRelation;
import iconograph.contracts.Sight;
import iconograph.models.RegionReader.Looked;
import iconograph.models.likeness.EmblemLikeness;
import iconograph.models.likeness.ThingLikeness;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;

/// One of a post's pictures as it was found.
///
/// @param sight   what is said of it
/// @param kept    what regions are compared by, if they are and there is a picture
/// @param looked  where phrases can be looked for, if there is a picture and a model for that
/// @param objects to which mentions may relate, likewise
/// @param width   in pixels; 0 if there is no picture
/// @param height  likewise
record PictureView(
        Sight sight,
        Optional<Kept> kept,
        Optional<Looked> looked,
        Optional<ObjectsInView> objects,
        int width,
        int height) {

    /// The longest side of the small one, in pixels: an emblem that is a tenth as wide has still more than are looked
    /// at.
    private static final int SMALL = 640;

    /// Regions of which the looks are told, so that events stay small.
    private static final int MOST_REGIONS = 16;

    /// A picture while its post's text is read.
    ///
    /// @param small the picture itself, made small
    /// @param view  what a detector saw of it
    record Kept(Pixels small, View view) {

        static Kept of(Pixels picture, View view) {
            double scale = Math.min(1, (double) SMALL / Math.max(picture.width(), picture.height()));
            int width = (int) Math.max(1, Math.round(scale * picture.width()));
            int height = (int) Math.max(1, Math.round(scale * picture.height()));
            return new Kept(picture.scaled(width, height), view);
        }
    }

    /// What is said of it, with what all of it and the regions of mentions look like, to be compared with emblems, and
    /// what things the regions of mentions show, and those that mentions relate to.
    Sight sight(List<Mention> mentions, List<ObjectRelation> relations) {
        return switch (sight) {
            case Sight.Seen seen ->
                kept.map(picture -> (Sight) seen.with(looks(seen, picture, mentions, relations)))
                        .orElse(seen);
            case Sight.Unreadable unreadable -> unreadable;
        };
    }

    private List<Look> looks(Sight.Seen seen, Kept picture, List<Mention> mentions, List<ObjectRelation> relations) {
        ImageRegion whole = new ImageRegion(seen.picture(), 0, 0, width, height);
        List<ImageRegion> shown = mentions.stream()
                .flatMap(mention -> mention.groundings().stream().limit(1))
                .map(Grounding::region)
                .filter(region -> region.picture().equals(seen.picture()))
                .toList();
        Stream<ImageRegion> objects = relations.stream()
                .map(ObjectRelation::object)
                .filter(region -> region.picture().equals(seen.picture()));
        Stream<Look> emblems = Stream.concat(Stream.of(whole), shown.stream())
                .distinct()
                .limit(MOST_REGIONS)
                .map(region -> emblem(region, picture.small()));
        Stream<Look> things = Stream.concat(shown.stream(), objects)
                .distinct()
                .limit(MOST_REGIONS)
                .flatMap(region -> thing(region, picture.view()).stream());
        return Stream.of(seen.looks().stream(), emblems, things)
                .flatMap(looks -> looks)
                .toList();
    }

    private Look emblem(ImageRegion region, Pixels small) {
        Pixels part = small.cut(box(region, (double) small.width() / width, (double) small.height() / height));
        return new Look(Look.Kind.EMBLEM, region, EmblemLikeness.of(part));
    }

    private Optional<Look> thing(ImageRegion region, View view) {
        return ThingLikeness.of(view, box(region, (double) view.width() / width, (double) view.height() / height))
                .map(likeness -> new Look(Look.Kind.THING, region, likeness));
    }

    private static Box box(ImageRegion region, double across, double down) {
        return new Box(region.x(), region.y(), region.x() + region.width(), region.y() + region.height())
                .times(across, down);
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
