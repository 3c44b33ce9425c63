package iconograph.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import iconograph.contracts.Likeness;
import iconograph.contracts.Look;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.Picture;
import iconograph.contracts.Post;
import iconograph.contracts.Sight;
import iconograph.models.CaptionReader.Caption;
import iconograph.models.ObjectRelationReader;
import iconograph.models.RegionReader;
import iconograph.models.RegionReader.Looked;
import iconograph.models.faces.Face;
import iconograph.models.faces.FaceReader;
import iconograph.models.likeness.FaceLikenesses;
import iconograph.models.objects.View;
import iconograph.models.pictures.Pixels;
import iconograph.models.pictures.Regions;
import iconograph.models.pictures.UnreadablePicture;
import iconograph.models.sight.Eyes;
import iconograph.models.sight.FacesAndWriting;
import iconograph.models.sight.VisualContext;
import iconograph.models.writing.WrittenLine;

import org.jboss.logging.Logger;

/// Looks at the pictures of posts. A picture that cannot be looked at is an outcome like any other.
///
/// Safe for use by many threads.
final class PostEyes implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PostEyes.class);

    /// Things that are less sure are left out, as `iconograph look` does.
    private static final double SURE = 0.3;

    /// More is no picture in a post but a page, and an event carries it all.
    private static final int MOST_LINES = 200;

    /// Each takes as long as to find them all. Of a crowd the others are too small to be known again.
    private static final int MOST_FACES = 6;

    private final PictureFiles files;
    private final Eyes eyes;
    private final Optional<RegionReader> regions;
    private final Optional<ObjectRelationReader> relations;
    private final Optional<FaceLikenesses> faces;
    private final boolean reading;
    private final Hands hands;

    /// @param eyes      closed with this
    /// @param regions   likewise
    /// @param relations likewise
    /// @param faces     says what faces look like, to be compared with portraits; likewise
    /// @param reading   whether to look for writing, which takes longer than all else
    /// @param atOnce    pictures that are looked at side by side
    PostEyes(
            PictureFiles files,
            Eyes eyes,
            Optional<RegionReader> regions,
            Optional<ObjectRelationReader> relations,
            Optional<FaceLikenesses> faces,
            boolean reading,
            int atOnce) {
        this.files = files;
        this.eyes = eyes;
        this.regions = regions;
        this.relations = relations;
        this.faces = faces;
        this.reading = reading;
        this.hands = new Hands(atOnce);
    }

    /// @return for each picture of the post, once where it shows one twice
    /// @throws PicturesOutOfReach if none can be read now
    List<PictureView> look(Post post) {
        Set<String> seen = new HashSet<>();
        return post.pictures().stream()
                .filter(picture -> seen.add(picture.sha256()))
                .map(picture -> hands.hold(picture, () -> look(picture)))
                .toList();
    }

    private PictureView look(Picture picture) {
        try {
            return look(picture, Pixels.of(files.read(picture)));
        } catch (UnreadPicture | UnreadablePicture e) {
            return unreadable(picture, String.valueOf(e.getMessage()));
        } catch (PicturesOutOfReach e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever a picture brings about, it must not keep the post's text from being read.
            LOG.warnf(e, "a picture could not be looked at: picture=%s", picture.sha256());
            return unreadable(picture, "brought about an error when it was looked at");
        }
    }

    private static PictureView unreadable(Picture picture, String reason) {
        return PictureView.unreadable(picture.sha256(), reason);
    }

    private PictureView look(Picture picture, Pixels pixels) {
        View view = eyes.view(pixels);
        VisualContext context = eyes.look(pixels, view, reading);
        FacesAndWriting found = FacesAndWriting.of(context, pixels.width(), pixels.height(), reading);
        Optional<Looked> looked = regions.map(model -> model.look(view, found));
        Sight.Seen seen = seen(picture.sha256(), pixels, context, looked.isPresent());
        return new PictureView(
                seen.with(faceLooks(picture.sha256(), pixels, context.faces())),
                faces.map(compared -> PictureView.Kept.of(pixels, view)),
                looked,
                relations.map(model -> ObjectsInView.of(model, view, seen.things())),
                pixels.width(),
                pixels.height());
    }

    private List<Look> faceLooks(String picture, Pixels pixels, List<Face> seen) {
        List<Face> largest = FaceReader.largest(seen, MOST_FACES);
        List<Likeness> likenesses =
                faces.map(compared -> compared.of(pixels, largest)).orElse(List.of());
        return IntStream.range(0, likenesses.size())
                .mapToObj(i -> new Look(
                        Look.Kind.FACE,
                        Regions.of(largest.get(i).box(), picture, pixels.width(), pixels.height()),
                        likenesses.get(i)))
                .toList();
    }

    private static Sight.Seen seen(String picture, Pixels pixels, VisualContext context, boolean searched) {
        return new Sight.Seen(
                picture,
                context.caption().map(Caption::text).orElse(null),
                context.things().stream()
                        .filter(thing -> thing.score() >= SURE)
                        .map(thing -> new Sight.Thing(
                                thing.kind(),
                                Regions.of(thing.box(), picture, pixels.width(), pixels.height()),
                                thing.score()))
                        .toList(),
                context.faces().size(),
                context.lines().stream()
                        .map(WrittenLine::text)
                        .limit(MOST_LINES)
                        .toList(),
                context.text(SURE),
                searched);
    }

    /// Which models find regions, and how mentions relate to objects, if any do.
    List<ModelVersion> pictureModels() {
        return Stream.concat(
                        regions.map(RegionReader::version).stream(),
                        relations.map(ObjectRelationReader::version).stream())
                .toList();
    }

    @Override
    public void close() {
        eyes.close();
        regions.ifPresent(RegionReader::close);
        relations.ifPresent(ObjectRelationReader::close);
        faces.ifPresent(FaceLikenesses::close);
    }
}
