package iconograph.models.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import iconograph.models.objects.CocoKinds;
import iconograph.models.objects.Detection;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SceneTest {

    private static final int CELLS = View.ROWS * View.ROWS;
    private static final Offset<Float> NEARLY = Offset.offset(1e-5f);

    private final float[] cover = new float[CELLS];
    private final float[] own = new float[Scene.OWN];

    @Test
    void spreadsARegionOverItsCells() {
        // Given a region of one row and a half, and two columns, from the second cell on
        Scene scene = scene(new Box(1 / 16.0, 0, 3 / 16.0, 1.5 / 16));

        scene.write(1, cover, 0, own, 0);

        assertThat(cover[1]).isCloseTo(1 / 3f, NEARLY);
        assertThat(cover[2]).isCloseTo(1 / 3f, NEARLY);
        assertThat(cover[View.ROWS + 1]).isCloseTo(1 / 6f, NEARLY);
        assertThat(cover[View.ROWS + 2]).isCloseTo(1 / 6f, NEARLY);
        assertThat(sum(cover)).isCloseTo(1, NEARLY);
    }

    @Test
    void looksAtOneCellWhereARegionHasNoArea() {
        scene(new Box(1, 1, 1, 1)).write(1, cover, 0, own, 0);

        assertThat(cover[CELLS - 1]).isPositive();
        assertThat(sum(cover)).isLessThanOrEqualTo(1.00001f);
    }

    @Test
    void tellsWhatADetectorTakesARegionFor() {
        Scene scene = scene(new Box(0, 0, 1, 1));

        scene.write(2, cover, 0, own, 0);

        assertThat(scene.regions().get(2)).isEqualTo(new Box(0.25, 0.5, 0.75, 1));
        assertThat(own[8]).isEqualTo(1);
        assertThat(own[9]).isEqualTo(0.5f);
        assertThat(own[10 + CocoKinds.names().indexOf("dog")]).isEqualTo(0.5f);
        assertThat(own[6]).isCloseTo(0.25f, NEARLY);
    }

    private static Scene scene(Box place) {
        View view = new View(
                200,
                100,
                List.of(new Detection("dog", new Box(50, 50, 150, 100), 0.5)),
                new float[CELLS * View.FEATURES]);
        return Scene.of(view, new Places(List.of(place)));
    }

    private static float sum(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
