package iconograph.models.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iconograph.models.pictures.Box;
import iconograph.models.pictures.Point;

import org.junit.jupiter.api.Test;

class QuadrilateralTest {

    private final Quadrilateral diamond =
            new Quadrilateral(new Point(0, 2), new Point(2, 0), new Point(4, 2), new Point(2, 4));

    @Test
    void containsWhatLiesInsideAndNotWhatOnlyLiesInItsBox() {
        assertThat(diamond.contains(new Point(2, 2))).isTrue();
        assertThat(diamond.contains(new Point(1, 1))).isTrue();
        assertThat(diamond.contains(new Point(0.5, 0.5))).isFalse();
        assertThat(diamond.readFromOtherEnd().contains(new Point(3, 2))).isTrue();
    }

    @Test
    void knowsItsBoxAndItsPlaces() {
        assertThat(diamond.bounds()).isEqualTo(new Box(0, 0, 4, 4));
        assertThat(diamond.at(0.5, 0.5)).isEqualTo(new Point(2, 2));
        assertThat(diamond.at(1, 0)).isEqualTo(new Point(2, 0));
        assertThat(diamond.times(2, 3).bounds()).isEqualTo(new Box(0, 0, 8, 12));
    }

    @Test
    void refusesWhatIsNoPlaceOrNoLine() {
        assertThatThrownBy(() -> new Point(Double.NaN, 0)).hasMessage("not a place: NaN, 0.0");
        assertThatThrownBy(() -> new WrittenLine(" ", diamond, 1)).hasMessage("not a line: ' ', 1.0");
        assertThatThrownBy(() -> new WrittenLine("a", diamond, 1.5)).hasMessage("not a line: 'a', 1.5");
    }
}
