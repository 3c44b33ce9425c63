package iconograph.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ImageRegionTest {

    @Test
    void agreesByAThirdWhenTwoSquaresShareHalf() {
        ImageRegion left = new ImageRegion("a", 0, 0, 10, 10);

        assertThat(left.intersectionOverUnion(new ImageRegion("a", 5, 0, 10, 10)))
                .isEqualTo(1.0 / 3);
    }

    @Test
    void neverAgreesAcrossPictures() {
        ImageRegion region = new ImageRegion("a", 0, 0, 10, 10);

        assertThat(region.intersectionOverUnion(new ImageRegion("b", 0, 0, 10, 10)))
                .isZero();
    }

    @Test
    void liesInAnotherByTheShareOfItsOwnArea() {
        ImageRegion face = new ImageRegion("a", 0, 0, 10, 10);

        assertThat(face.shareWithin(new ImageRegion("a", 0, 0, 100, 100))).isEqualTo(1);
        assertThat(face.shareWithin(new ImageRegion("a", 0, 5, 100, 100))).isEqualTo(0.5);
        assertThat(face.shareWithin(new ImageRegion("b", 0, 0, 100, 100))).isZero();
    }

    @Test
    void doesNotOverflowOnHugePictures() {
        ImageRegion huge = new ImageRegion("a", 0, 0, 100_000, 100_000);

        assertThat(huge.intersectionOverUnion(huge)).isEqualTo(1);
    }

    @Test
    void refusesToHaveNoArea() {
        assertThatThrownBy(() -> new ImageRegion("a", 1, 2, 0, 4)).hasMessageContaining("1,2 0x4");
    }
}
