package iconograph.models.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import iconograph.models.Torch;
import iconograph.models.objects.Detection;
import iconograph.models.pictures.Box;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class DetectorAnswersTest {

    private static final PictureInput INPUT = new PictureInput(32, 16, null, null, null, null);
    private static final List<String> KINDS = List.of("cat", "dog");

    @Test
    void readsBordersOutOfBins() {
        try (NDManager scratch = Torch.manager()) {
            // Given one row of two cells of 16 pixels; the second holds a dog
            NDArray scores = scratch.create(new float[] {0.01f, 0.02f, 0.03f, 0.7f}, new Shape(1, 2, 2));
            // And, of three bins to a side, it is sure of 1 cell to the left, 0 to the top, 0 to the right; halfway
            // between 0 and 1 to the bottom
            float[] bins = new float[24];
            bins[12 + 1] = 100;
            bins[12 + 3] = 100;
            bins[12 + 6] = 100;
            bins[12 + 9] = 100;
            bins[12 + 10] = 100;
            Map<String, NDArray> results = new LinkedHashMap<>();
            results.put("scores", scores);
            results.put("bins", scratch.create(bins, new Shape(1, 2, 12)));

            // Then from the cell's centre at (24, 8)
            assertThat(new DetectorAnswers.Bins(List.of(16)).detections(results, INPUT, KINDS, 0.05))
                    .containsExactly(new Detection("dog", new Box(8, 8, 24, 16), 0.7f));
        }
    }

    @Test
    void readsRowsAndColumnsOfBoxes() {
        try (NDManager scratch = Torch.manager()) {
            float[] rows = {10, 8, 4, 2, 0.9f, 0.1f, 20, 8, 6, 6, 0.01f, 0.02f, 5, 5, 2, 2, 0.3f, 0.8f};
            NDArray array = scratch.create(rows, new Shape(1, 3, 6));
            List<Detection> expected = List.of(
                    new Detection("cat", new Box(8, 7, 12, 9), 0.9f),
                    new Detection("cat", new Box(4, 4, 6, 6), 0.3f),
                    new Detection("dog", new Box(4, 4, 6, 6), 0.8f));

            DetectorAnswers.Rows centres = new DetectorAnswers.Rows(false);
            assertThat(centres.detections(Map.of("y", array), INPUT, KINDS, 0.2))
                    .isEqualTo(expected);
            assertThat(centres.detections(Map.of("y", array.transpose(0, 2, 1)), INPUT, KINDS, 0.2))
                    .isEqualTo(expected);
            assertThat(new DetectorAnswers.Rows(true).detections(Map.of("y", array), INPUT, KINDS, 0.85))
                    .containsExactly(new Detection("cat", new Box(4, 2, 10, 8), 0.9f));
        }
    }
}
