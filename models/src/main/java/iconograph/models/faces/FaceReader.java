package iconograph.models.faces;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.models.pictures.Pixels;

/// Finds the faces of pictures and encodes them. Safe for use by many threads.
public final class FaceReader implements AutoCloseable {

    private final FaceDetector detector;
    private final FaceEncoder encoder;

    /// @param detector is closed with it
    /// @param encoder  likewise
    public FaceReader(FaceDetector detector, FaceEncoder encoder) {
        this.detector = detector;
        this.encoder = encoder;
    }

    /// One with [BlazeFace].
    ///
    /// @throws IOException if files of a network are missing
    public static FaceReader load(ShippedEncoder encoder) throws IOException {
        return load(encoder.load());
    }

    /// Likewise, with another encoder.
    ///
    /// @param encoder closed with the reader, also if that does not load
    public static FaceReader load(FaceEncoder encoder) throws IOException {
        try {
            return new FaceReader(BlazeFace.load(), encoder);
        } catch (IOException e) {
            encoder.close();
            throw e;
        }
    }

    /// Where faces are, without encoding them, which takes longer than finding them.
    ///
    /// @return at most 100, the surest first
    public List<Face> find(Pixels picture) {
        return detector.detect(picture);
    }

    /// @param faces of that picture
    /// @return one each, in order
    public List<FaceEmbedding> encode(Pixels picture, List<Face> faces) {
        return encoder.encode(picture, faces);
    }

    /// @return those with the largest boxes, the largest first
    public static List<Face> largest(List<Face> faces, int most) {
        return faces.stream()
                .sorted(Comparator.comparingDouble(face -> -face.box().area()))
                .limit(most)
                .toList();
    }

    /// Finds faces and encodes the largest of them.
    ///
    /// @param most how many to encode, as a crowd would take long
    /// @return the largest first
    public List<SeenFace> read(Pixels picture, int most) {
        List<Face> faces = largest(find(picture), most);
        List<FaceEmbedding> embeddings = encode(picture, faces);
        return IntStream.range(0, faces.size())
                .mapToObj(i -> new SeenFace(faces.get(i), embeddings.get(i)))
                .toList();
    }

    @Override
    public void close() {
        detector.close();
        encoder.close();
    }
}
