package iconograph.models.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BoxTest {

    @Test
    void agreesWithAnotherByTheAreaTheyShare() {
        Box box = new Box(0, 0, 10, 10);

        assertThat(box.intersectionOverUnion(box)).isEqualTo(1);
        assertThat(box.intersectionOverUnion(new Box(5, 0, 15, 10))).isCloseTo(1.0 / 3, Offset.offset(1e-9));
        assertThat(box.intersectionOverUnion(new Box(10, 0, 20, 10))).isZero();
        assertThat(new Box(1, 1, 1, 1).intersectionOverUnion(new Box(1, 1, 1, 1)))
                .isZero();
    }

    @Test
    void isCutAtTheBordersOfAPicture() {
        assertThat(new Box(-5, 2, 30, 8).within(20, 6)).isEqualTo(new Box(0, 2, 20, 6));
        assertThat(new Box(30, 30, 40, 40).within(20, 20).area()).isZero();
    }

    @Test
    void isNeverInsideOut() {
        assertThatThrownBy(() -> new Box(2, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(Double.NaN, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
