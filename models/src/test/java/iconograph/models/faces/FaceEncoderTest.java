package iconograph.models.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;
import iconograph.models.pictures.Point;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds of every encoder.
class FaceEncoderTest {

    private final Pixels picture = DrawnFace.on(300, 300, new Point(150, 150), 200);
    private final Face face = face(new Point(150, 150), 200);

    @ParameterizedTest
    @EnumSource
    void givesEqualFacesEqualNumbersOfLengthOne(ShippedEncoder shipped) throws IOException {
        try (FaceEncoder encoder = shipped.load()) {
            List<FaceEmbedding> embeddings = encoder.encode(picture, List.of(face, face));

            assertThat(embeddings).hasSize(2);
            float[] values = embeddings.getFirst().values();
            double squares = 0;
            for (float value : values) {
                squares += value * value;
            }
            assertThat(values).hasSize(shipped == ShippedEncoder.FACERES ? 1024 : 256);
            assertThat(squares).isCloseTo(1, within(1e-4));
            assertThat(embeddings.get(0).similarity(embeddings.get(1))).isCloseTo(1, within(1e-4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsAFaceAgainThatIsElsewhereAndSmaller(ShippedEncoder shipped) throws IOException {
        Pixels elsewhere = DrawnFace.on(500, 400, new Point(360, 250), 140);
        try (FaceEncoder encoder = shipped.load()) {
            FaceEmbedding here = encoder.encode(picture, List.of(face)).getFirst();
            FaceEmbedding there = encoder.encode(elsewhere, List.of(face(new Point(360, 250), 140)))
                    .getFirst();
            Face background = face(new Point(40, 40), 60);
            FaceEmbedding other = encoder.encode(picture, List.of(background)).getFirst();

            assertThat(here.similarity(there)).isGreaterThan(0.9);
            assertThat(here.similarity(other)).isLessThan(0.7);
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersInOrderWhenThereAreManyFaces(ShippedEncoder shipped) throws IOException {
        List<Face> faces = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            faces.add(face(new Point(150, 150), 120 + 20 * i));
        }
        try (FaceEncoder encoder = shipped.load()) {
            List<FaceEmbedding> together = encoder.encode(picture, faces);

            assertThat(together).hasSize(9);
            FaceEmbedding last = encoder.encode(picture, faces.subList(8, 9)).getFirst();
            assertThat(together.get(8).similarity(last)).isCloseTo(1, within(1e-4));
            assertThat(encoder.encode(picture, List.of())).isEmpty();
        }
    }

    /// Where the drawn face has its parts.
    private static Face face(Point middle, double pixels) {
        List<Point> landmarks = List.of(
                        new Point(-16, -10),
                        new Point(16, -10),
                        new Point(0, 12),
                        new Point(0, 28),
                        new Point(-37, 2),
                        new Point(37, 2))
                .stream()
                .map(point -> point.times(pixels / 100).plus(middle))
                .toList();
        double half = pixels / 2;
        Box box = new Box(middle.x() - half, middle.y() - half, middle.x() + half, middle.y() + half);
        return new Face(box, Landmarks.of(landmarks), 0.9);
    }
}
