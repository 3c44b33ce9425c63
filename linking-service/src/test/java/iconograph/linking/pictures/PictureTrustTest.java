package iconograph.linking.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iconograph.contracts.Look;

import org.junit.jupiter.api.Test;

class PictureTrustTest {

    @Test
    void givesMoreOnFacesThatAreMoreAlikeWithinLimits() {
        Trust face = PictureTrust.shipped().in(Look.Kind.FACE);

        assertThat(face.evidence(face.even())).isZero();
        assertThat(face.evidence(face.even() + 0.05)).isPositive().isLessThanOrEqualTo(face.most());
        assertThat(face.evidence(1)).isEqualTo(face.most());
        assertThat(face.evidence(-1)).isEqualTo(face.least());
    }

    @Test
    void refusesToTrustLikenessTheWrongWayRound() {
        assertThatThrownBy(() -> new Trust(-1, 0, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Trust(1, 0, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
