package iconograph.models.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class BeamSearchTest {

    private static final int END = 0;

    @Test
    void followsTheLikeliestChoices() {
        BeamSearch.Sequence best = new BeamSearch(1, 5, END)
                .best(model(Map.of(
                        "", new double[] {0, 0.9, 0.1}, "1", new double[] {0.2, 0.1, 0.7}, "12", new double[] {1, 0, 0
                        })));

        assertThat(best.choices()).containsExactly(1, 2);
        assertThat(best.logs()).isCloseTo(Math.log(0.9 * 0.7), within(1e-5));
        assertThat(best.steps()).isEqualTo(3);
    }

    /// The likeliest beginning leads nowhere good.
    @Test
    void findsWhatStartsLessLikely() {
        Map<String, double[]> likelihoods = Map.of(
                "", new double[] {0, 0.6, 0.4},
                "1", new double[] {0.2, 0.4, 0.4},
                "2", new double[] {1, 0, 0});

        assertThat(new BeamSearch(1, 3, END).best(model(likelihoods)).choices()[0])
                .isEqualTo(1);
        assertThat(new BeamSearch(2, 3, END).best(model(likelihoods)).choices()).containsExactly(2);
    }

    @Test
    void neverEndsBeforeItHasBegun() {
        assertThat(new BeamSearch(2, 3, END)
                        .best(model(Map.of("", new double[] {0.98, 0.01, 0.01})))
                        .choices())
                .isNotEmpty();
    }

    @Test
    void cutsOffWhatDoesNotEnd() {
        BeamSearch.Sequence best = new BeamSearch(2, 4, END).best(model(Map.of(), new double[] {0, 0.7, 0.3}));

        assertThat(best.choices()).containsExactly(1, 1, 1, 1);
    }

    private static Function<List<int[]>, List<float[]>> model(Map<String, double[]> likelihoods) {
        return model(likelihoods, new double[] {1, 0, 0});
    }

    /// @param likelihoods of each choice, by the choices before
    /// @param otherwise   where there are none
    private static Function<List<int[]>, List<float[]>> model(Map<String, double[]> likelihoods, double[] otherwise) {
        return beginnings -> beginnings.stream()
                .map(choices ->
                        IntStream.of(choices).mapToObj(Integer::toString).collect(Collectors.joining()))
                .map(choices -> logs(likelihoods.getOrDefault(choices, otherwise)))
                .toList();
    }

    private static float[] logs(double[] likelihoods) {
        float[] logs = new float[likelihoods.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = (float) Math.log(Math.max(likelihoods[i], 1e-9));
        }
        return logs;
    }
}
