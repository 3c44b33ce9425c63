package iconograph.models.likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.contracts.ImageRegion;
import iconograph.contracts.Likeness;
import iconograph.contracts.LikenessReader;
import iconograph.contracts.Look;
import iconograph.models.faces.BlazeFace;
import iconograph.models.faces.Face;
import iconograph.models.faces.FaceDetector;
import iconograph.models.faces.FaceReader;
import iconograph.models.faces.ShippedEncoder;
import iconograph.models.pictures.Pixels;
import iconograph.models.pictures.Regions;

/// What pictures look like by the networks that come with this program: [FaceLikenesses] and [EmblemLikeness].
public final class ShippedLikenesses implements LikenessReader {

    private static final int MOST_FACES = 8;
    private static final String NO_THINGS = "no item is known by what kinds of things a picture shows";

    private final FaceDetector detector;
    private final FaceLikenesses faces;

    /// @throws UncheckedIOException if files of a network are missing
    public ShippedLikenesses() {
        try {
            this.detector = BlazeFace.load();
            this.faces = shippedFaces();
        } catch (IOException e) {
            throw new UncheckedIOException("the networks that compare faces cannot be loaded", e);
        }
    }

    /// @throws IOException if files of the network are missing
    public static FaceLikenesses shippedFaces() throws IOException {
        return new FaceLikenesses(ShippedEncoder.DEFAULT.load());
    }

    @Override
    public String encoder(Look.Kind kind) {
        return switch (kind) {
            case FACE -> faces.name();
            case THING -> throw new IllegalArgumentException(NO_THINGS);
            case EMBLEM -> EmblemLikeness.NAME;
        };
    }

    @Override
    public List<Look> read(byte[] file, String picture, Look.Kind kind) throws IOException {
        Pixels pixels = Pixels.of(file);
        return switch (kind) {
            case FACE -> faces(pixels, picture);
            case THING -> throw new IllegalArgumentException(NO_THINGS);
            case EMBLEM ->
                List.of(new Look(
                        kind,
                        new ImageRegion(picture, 0, 0, pixels.width(), pixels.height()),
                        EmblemLikeness.of(pixels)));
        };
    }

    private List<Look> faces(Pixels pixels, String picture) {
        List<Face> found = FaceReader.largest(detector.detect(pixels), MOST_FACES);
        List<Likeness> likenesses = faces.of(pixels, found);
        return IntStream.range(0, found.size())
                .mapToObj(i -> new Look(
                        Look.Kind.FACE,
                        Regions.of(found.get(i).box(), picture, pixels.width(), pixels.height()),
                        likenesses.get(i)))
                .toList();
    }

    @Override
    public void close() {
        detector.close();
        faces.close();
    }
}
