package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditDistanceTest {

    @Test
    void countsWhatIsInsertedLeftOutAndReplaced() {
        assertThat(EditDistance.between("kitten", "sitting")).isEqualTo(3);
        assertThat(EditDistance.between("sitting", "kitten")).isEqualTo(3);
        assertThat(EditDistance.between("", "abc")).isEqualTo(3);
        assertThat(EditDistance.between("abc", "")).isEqualTo(3);
        assertThat(EditDistance.between("abc", "abc")).isZero();
    }

    @Test
    void countsAnEmojiOnce() {
        assertThat(EditDistance.between("🎉", "a")).isEqualTo(1);
    }
}
