package iconograph.models.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import iconograph.models.pictures.Box;

import org.junit.jupiter.api.Test;

class LineMapTest {

    private final float[] values = new float[40 * 30];

    /// The core is 20×4, so the whole is larger by 1.5 · 80 / (2 · 24) = 2.5 on each side.
    @Test
    void growsTheCoreOfALine() {
        mark(10, 10, 30, 14, 0.9f);

        List<LineMap.Region> regions = new LineMap(values, 40).regions();

        assertThat(regions).hasSize(1);
        assertThat(regions.getFirst().outline().bounds()).isEqualTo(new Box(7.5, 7.5, 32.5, 16.5));
        assertThat(regions.getFirst().score()).isCloseTo(0.9, within(1e-6));
    }

    @Test
    void leavesOutWhatIsFaintOrThin() {
        mark(2, 2, 30, 8, 0.5f);
        mark(2, 20, 30, 22, 0.9f);

        assertThat(new LineMap(values, 40).regions()).isEmpty();
    }

    @Test
    void putsTheSurestFirst() {
        mark(2, 2, 30, 8, 0.7f);
        mark(2, 20, 30, 26, 0.8f);

        assertThat(new LineMap(values, 40).regions())
                .extracting(region -> region.outline().bounds().top() > 10)
                .containsExactly(true, false);
    }

    @Test
    void holdsNoMoreThanFourHundredLines() {
        float[] many = new float[100 * 400];
        for (int row = 0; row < 400; row += 4) {
            for (int column = 0; column < 100; column += 10) {
                for (int y = row; y < row + 3; y++) {
                    Arrays.fill(many, y * 100 + column, y * 100 + column + 8, 1);
                }
            }
        }

        assertThat(new LineMap(many, 100).regions()).hasSize(400);
    }

    private void mark(int left, int top, int right, int bottom, float value) {
        for (int y = top; y < bottom; y++) {
            Arrays.fill(values, y * 40 + left, y * 40 + right, value);
        }
    }
}
