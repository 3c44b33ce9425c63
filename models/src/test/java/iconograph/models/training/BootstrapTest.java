package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class BootstrapTest {

    @Test
    void isSureWhereAllPostsAreAlike() {
        Bootstrap interval = Bootstrap.of(Collections.nCopies(50, new Counts(1, 2, 1)));

        assertThat(interval).isEqualTo(new Bootstrap(2.0 / 3, 2.0 / 3));
    }

    /// Of 400 posts every other one is read right: F1 is near 1/2 with a standard error of 1/40.
    @Test
    void isAboutTwoStandardErrorsWide() {
        Bootstrap interval = Bootstrap.of(IntStream.range(0, 400)
                .mapToObj(post -> new Counts(post % 2, 1, 1))
                .toList());

        assertThat(interval.low()).isCloseTo(0.45, within(0.01));
        assertThat(interval.high()).isCloseTo(0.55, within(0.01));
    }
}
