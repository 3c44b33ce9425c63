package iconograph.models.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import iconograph.models.pictures.Pixels;
import iconograph.models.pictures.Point;

import org.junit.jupiter.api.Test;

class FaceReaderTest {

    @Test
    void seesTheLargestFacesOfATallPicture() throws IOException {
        BufferedImage image = new BufferedImage(300, 600, BufferedImage.TYPE_INT_RGB);
        image.createGraphics()
                .drawImage(DrawnFace.on(300, 300, new Point(150, 150), 120).image(), 0, 0, null);
        image.createGraphics()
                .drawImage(DrawnFace.on(300, 300, new Point(150, 150), 200).image(), 0, 300, null);
        Pixels picture = Pixels.of(image);

        try (FaceReader reader = FaceReader.load(ShippedEncoder.MOBILEFACE)) {
            assertThat(reader.find(picture)).hasSize(2);
            List<SeenFace> seen = reader.read(picture, 1);

            assertThat(seen).hasSize(1);
            assertThat(seen.getFirst().face().box().top()).isGreaterThan(300);
        }
    }

    @Test
    void seesNobodyInATinyPicture() throws IOException {
        try (FaceReader reader = FaceReader.load(ShippedEncoder.MOBILEFACE)) {
            assertThat(reader.read(Pixels.of(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)), 10))
                    .isEmpty();
        }
    }

    @Test
    void answersSeveralThreadsAlike() throws Exception {
        Pixels picture = DrawnFace.on(300, 300, new Point(150, 150), 200);
        try (FaceReader reader = FaceReader.load(ShippedEncoder.MOBILEFACE);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            SeenFace alone = reader.read(picture, 1).getFirst();
            List<Future<List<SeenFace>>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> reader.read(picture, 1)));
            }

            for (Future<List<SeenFace>> answer : answers) {
                SeenFace seen = answer.get().getFirst();
                assertThat(seen.face().box().intersectionOverUnion(alone.face().box()))
                        .isGreaterThan(0.99);
                assertThat(seen.embedding().similarity(alone.embedding())).isGreaterThan(0.999);
            }
        }
    }
}
