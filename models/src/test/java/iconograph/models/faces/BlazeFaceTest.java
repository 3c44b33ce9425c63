package iconograph.models.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import iconograph.models.graphs.Graph;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;
import iconograph.models.pictures.Point;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class BlazeFaceTest {

    @Test
    void findsADrawnFaceWhereItIs() throws IOException {
        Pixels picture = DrawnFace.on(640, 400, new Point(400, 200), 200);

        try (BlazeFace detector = BlazeFace.load()) {
            List<Face> faces = detector.detect(picture);

            assertThat(faces).hasSize(1);
            Face face = faces.getFirst();
            assertThat(face.box().intersectionOverUnion(new Box(328, 125, 472, 300)))
                    .isGreaterThan(0.5);
            assertThat(face.landmarks().rightEye().x()).isCloseTo(368, within(15.0));
            assertThat(face.landmarks().leftEye().x()).isCloseTo(432, within(15.0));
            assertThat(face.landmarks().leftEye().y()).isCloseTo(180, within(15.0));
            assertThat(face.landmarks().mouth().y()).isCloseTo(256, within(20.0));
        }
    }

    @Test
    void findsNobodyWhereThereIsNobody() throws IOException {
        try (BlazeFace detector = BlazeFace.load()) {
            assertThat(detector.detect(blank(1, 1))).isEmpty();
            assertThat(detector.detect(blank(3000, 2))).isEmpty();
            assertThat(detector.detect(blank(300, 200))).isEmpty();
        }
    }

    @Test
    void readsPlacesInThePicturesOwnPixels() {
        // Anchor 0 of the finer grid is at (8, 8); a picture of 512×256 fills the rows from 64 on, at half its size.
        Answers answers = new Answers();
        answers.fine(0, 4, 60, 56, 40, 24, 1, 57, 2, 58, 3, 59, 4, 60, 5, 61, 6, 62);

        List<Face> faces = new BlazeFace(answers).detect(blank(512, 256));

        assertThat(faces).hasSize(1);
        Face face = faces.getFirst();
        assertThat(face.box()).isEqualTo(new Box(96, 0, 176, 24));
        assertThat(face.score()).isCloseTo(1 / (1 + Math.exp(-4)), within(1e-6));
        assertThat(face.landmarks().rightEye()).isEqualTo(new Point(18, 2));
        assertThat(face.landmarks().leftEar()).isEqualTo(new Point(28, 12));
    }

    @Test
    void readsTheCoarserGridToo() {
        Answers answers = new Answers();
        // Six to a cell of 32 pixels: the anchor after those of the first row's eight cells is at (16, 48).
        answers.coarse(48, 4, 10, 20, 32, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        List<Face> faces = new BlazeFace(answers).detect(blank(256, 256));

        assertThat(faces).extracting(Face::box).containsExactly(new Box(10, 52, 42, 84));
    }

    @Test
    void leavesOutWhatIsNotSureOrLiesBesideThePicture() {
        Answers answers = new Answers();
        answers.fine(0, 0.3, 100, 100, 40, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        answers.fine(2, 4, 0, 0, 10, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        assertThat(new BlazeFace(answers).detect(blank(512, 256))).isEmpty();
    }

    @Test
    void stopsAtAHundredFaces() {
        Answers answers = new Answers();
        for (int anchor = 0; anchor < 512; anchor++) {
            answers.fine(anchor, 4, 0, 0, 12, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }

        assertThat(new BlazeFace(answers).detect(blank(256, 256))).hasSize(100);
    }

    private static Pixels blank(int width, int height) {
        return Pixels.of(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    /// A network that says what it is told to, and of all other places that nothing is there.
    private static final class Answers implements Graph {

        private final float[] fineScores = new float[512];
        private final float[] finePlaces = new float[512 * 16];
        private final float[] coarseScores = new float[384];
        private final float[] coarsePlaces = new float[384 * 16];

        Answers() {
            Arrays.fill(fineScores, -9);
            Arrays.fill(coarseScores, -9);
        }

        void fine(int anchor, double score, double... place) {
            set(fineScores, finePlaces, anchor, score, place);
        }

        void coarse(int anchor, double score, double... place) {
            set(coarseScores, coarsePlaces, anchor, score, place);
        }

        private static void set(float[] scores, float[] places, int anchor, double score, double... place) {
            scores[anchor] = (float) score;
            for (int i = 0; i < place.length; i++) {
                places[16 * anchor + i] = (float) place[i];
            }
        }

        @Override
        public List<String> inputs() {
            return List.of("input");
        }

        @Override
        public Map<String, NDArray> run(Map<String, NDArray> inputs, NDManager scratch) {
            assertThat(inputs.values()).extracting(NDArray::getShape).containsExactly(new Shape(1, 256, 256, 3));
            Map<String, NDArray> results = new LinkedHashMap<>();
            results.put("Identity:0", scratch.create(fineScores, new Shape(1, 512, 1)));
            results.put("Identity_2:0", scratch.create(finePlaces, new Shape(1, 512, 16)));
            results.put("Identity_1:0", scratch.create(coarseScores, new Shape(1, 384, 1)));
            results.put("Identity_3:0", scratch.create(coarsePlaces, new Shape(1, 384, 16)));
            return results;
        }

        @Override
        public void close() {}
    }
}
