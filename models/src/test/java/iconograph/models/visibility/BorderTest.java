package iconograph.models.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import iconograph.models.blocks.SafeTensors.Tensor;
import iconograph.models.training.Counts;

import org.junit.jupiter.api.Test;

class BorderTest {

    private static final List<Float> LEADS = List.of(1f, -0.35f, -0.35f, -0.55f, -2f);
    private static final List<Boolean> VISIBLE = List.of(true, true, true, false, false);

    @Test
    void isWhereMostIsRightAndAsNearToNothingAsCanBe() {
        assertThat(Border.best(LEADS, VISIBLE).value()).isCloseTo(0.4, within(1e-9));
        assertThat(Border.best(LEADS, VISIBLE).scores(LEADS, VISIBLE)).isEqualTo(new Counts(3, 3, 3));
        assertThat(new Border(0).scores(LEADS, VISIBLE)).isEqualTo(new Counts(1, 1, 3));
    }

    @Test
    void staysWhereItIsWhereNothingIsToBeGained() {
        assertThat(Border.best(List.of(), List.of()).value()).isZero();
    }

    @Test
    void isWorkedIntoTheBiasOfVisible() {
        Tensor changed = new Border(0.5).workedInto(new Tensor(new long[] {2}, new float[] {1, 2}));

        assertThat(changed.values()).containsExactly(1, 2.5f);
    }
}
