package iconograph.models.papers.gem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import iconograph.models.grounding.Places;
import iconograph.models.grounding.Scene;
import iconograph.models.objects.Detection;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;
import iconograph.models.sight.FacesAndWriting;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HeatMapTest {

    private static final int CELLS = View.ROWS * View.ROWS;
    private static final int THERE = 4 * View.ROWS + 4;

    private static final Box AROUND = new Box(0.25, 0.25, 0.5, 0.5);
    private static final Box ELSEWHERE = new Box(0.5, 0.5, 1, 1);

    @Test
    void countsWhereAttentionRaisesTheMatch() {
        float[] attention = new float[3 * CELLS];
        float[] gradient = new float[3 * CELLS];
        attention[THERE] = 1; // of a word before the phrase
        gradient[THERE] = 9;
        attention[CELLS + 7] = 0.5f;
        gradient[CELLS + 7] = 2;
        attention[2 * CELLS + 7] = 0.5f;
        gradient[2 * CELLS + 7] = -3; // looks, but against the match

        HeatMap heat = HeatMap.of(attention, gradient, 1, 2);

        assertThat(heat.peak()).isEqualTo(7);
        assertThat(heat.cells()[7]).isEqualTo(1);
        assertThat(heat.cells()[THERE]).isZero();
    }

    @Test
    void choosesTheThingThatWasSeenAroundThePeak() {
        double[] cells = new double[CELLS];
        cells[THERE] = 3;
        cells[0] = 1;
        Scene scene = scene(new Detection("dog", AROUND, 0.6), new Detection("cat", ELSEWHERE, 0.9));

        List<HeatMap.Candidate> candidates = new HeatMap(cells).around(scene);

        assertThat(candidates).extracting(HeatMap.Candidate::region).containsExactly(2, 0, 1);
        assertThat(candidates.getFirst().score()).isCloseTo(0.75 * 0.7, Offset.offset(1e-9));
        assertThat(candidates.get(1).score()).isCloseTo(0.1, Offset.offset(1e-9));
    }

    @Test
    void hasTheWholePictureWhereNothingIsHot() {
        assertThat(new HeatMap(new double[CELLS]).around(scene())).isNotEmpty();
    }

    private static Scene scene(Detection... seen) {
        return Scene.of(new float[0], List.of(seen), FacesAndWriting.NOT_LOOKED_FOR, new Places(List.of(AROUND)));
    }
}
