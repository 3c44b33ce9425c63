package iconograph.models.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    @Test
    void seesAShortTextAtOnce() {
        assertThat(Window.over(new int[] {1, 2, 3}, 510)).containsExactly(new Window(0, 3, 0, 3));
        assertThat(Window.over(new int[0], 510)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void judgesEveryWordOnceAndWithSomethingAroundIt(long seed) {
        Random chance = new Random(seed);
        int[] pieces = chance.ints(2_000, 1, 7).toArray();

        List<Window> windows = Window.over(pieces, 510);

        int next = 0;
        for (Window window : windows) {
            assertThat(window.first()).isEqualTo(next);
            assertThat(window.last()).isGreaterThan(next);
            assertThat(window.from()).isLessThanOrEqualTo(Math.max(0, window.first() - 8));
            assertThat(window.to()).isGreaterThanOrEqualTo(Math.min(pieces.length, window.last() + 8));
            assertThat(Arrays.stream(pieces, window.from(), window.to()).sum()).isLessThanOrEqualTo(510);
            next = window.last();
        }
        assertThat(next).isEqualTo(pieces.length);
    }
}
