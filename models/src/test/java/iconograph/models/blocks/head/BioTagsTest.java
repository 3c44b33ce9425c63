package iconograph.models.blocks.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

class BioTagsTest {

    private final BioTags tags = new BioTags(List.of("PER", "LOC"));
    private final TagMoves moves = TagMoves.wellFormed(tags);

    @Test
    void readsNamesThatStandSideBySide() {
        float[][] scores = {sure(tags.begin("PER")), sure(tags.inside("PER")), sure(tags.begin("PER")), sure(0)};

        assertThat(tags.decode(scores, moves))
                .extracting(BioTags.Found::start, BioTags.Found::end, BioTags.Found::type)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 2, "PER"),
                        org.assertj.core.groups.Tuple.tuple(2, 3, "PER"));
    }

    @Test
    void neverGoesOnWithANameThatDidNotBegin() {
        // The second word alone would go on with a place, but the first is surely part of nothing.
        float[][] scores = {sure(0), logs(0.3, 0, 0, 0.2, 0.5)};

        assertThat(tags.decode(scores, moves)).isEmpty();
    }

    @Test
    void isAsSureOfANameAsAllSequencesThatHoldItTogether() {
        // Well-formed: O O .1*.3, O B-LOC .1*.0, B-PER O .8*.3, B-PER I-PER .8*.6, B-PER B-LOC .8*.1, ...
        float[][] scores = {logs(0.2, 0.8, 0, 0, 0), logs(0.3, 0, 0.6, 0.1, 0)};
        double all = 0.2 * (0.3 + 0.1) + 0.8 * (0.3 + 0.6 + 0.1);

        assertThat(tags.decode(scores, moves)).singleElement().satisfies(name -> {
            assertThat(name.end()).isEqualTo(2);
            assertThat(name.score()).isCloseTo(0.8 * 0.6 / all, within(1e-5));
        });
    }

    @Test
    void countsEveryWayThatALongTextCanGoOn() {
        float[][] scores = {logs(0.1, 0.9, 0, 0, 0), logs(0.5, 0, 0.3, 0.2, 0), logs(0.6, 0.1, 0.2, 0.1, 0)};
        double one = 0.9 * (0.5 * (0.6 + 0.1 + 0.1) + 0.2 * (0.6 + 0.1 + 0.1));
        double all = one + 0.9 * 0.3 * 1 + 0.1 * (0.5 + 0.2) * (0.6 + 0.1 + 0.1);

        assertThat(tags.decode(scores, moves).getFirst().score()).isCloseTo(one / all, within(1e-5));
    }

    @Test
    void findsNothingInNothing() {
        assertThat(tags.decode(new float[0][], moves)).isEmpty();
    }

    private float[] sure(int tag) {
        double[] probabilities = new double[tags.count()];
        probabilities[tag] = 1;
        return logs(probabilities);
    }

    private static float[] logs(double... probabilities) {
        float[] logs = new float[probabilities.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = (float) Math.log(Math.max(1e-9, probabilities[i]));
        }
        return logs;
    }
}
