package iconograph.models.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import iconograph.models.pictures.Box;

import org.junit.jupiter.api.Test;

class SuppressionTest {

    @Test
    void keepsTheSurestOfThoseThatAreOneThing() {
        Detection sure = new Detection("dog", new Box(0, 0, 10, 10), 0.9);
        Detection nearly = new Detection("dog", new Box(0, 0, 10, 9), 0.8);
        Detection cat = new Detection("cat", new Box(0, 0, 10, 10), 0.5);
        Detection apart = new Detection("dog", new Box(20, 0, 30, 10), 0.4);

        assertThat(Suppression.of(List.of(apart, nearly, cat, sure), 0.6)).containsExactly(sure, cat, apart);
        assertThat(Suppression.of(List.of(nearly, sure), 0.95)).containsExactly(sure, nearly);
    }

    @Test
    void keepsNoMoreThanAHundred() {
        List<Detection> crowd = IntStream.range(0, 3000)
                .mapToObj(i -> new Detection("bird", new Box(2 * i, 0, 2 * i + 1, 1), 0.5))
                .toList();

        assertThat(Suppression.of(crowd, 0.6)).hasSize(100);
    }
}
