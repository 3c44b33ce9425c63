package iconograph.models.papers.hindex;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;

import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.SafeTensors.Tensor;

import org.junit.jupiter.api.Test;

class BeginningTest {

    private static final int HIDDEN = SmallHIndex.SETTINGS.encoder().hidden();

    /// None, then the first and a further word of a name of each of four types.
    private static final int TAGS = 9;

    private final SafeTensors begun = new Beginning(SmallHIndex.SETTINGS).of(tagger(), grounder());

    @Test
    void aWordIsOfAKindByHowMuchLikelierItsTagIsThanNone() {
        assertThat(values("kindsOfWords.bias")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(values("kindsOfWords.weight"))
                .hasSize(8 * HIDDEN)
                .startsWith(10)
                .endsWith(80);
    }

    @Test
    void aTypeIsToldByTheTagsOfItsWords() {
        assertThat(Arrays.copyOf(values("slotsOfName.weight"), 3 * HIDDEN)).containsOnly(0);
        assertThat(values("slotsOfName.weight")[3 * HIDDEN]).isEqualTo(15);
        assertThat(values("slotsOfName.weight")[6 * HIDDEN]).isEqualTo(75);
    }

    @Test
    void aFirstWordIsExpectedBetweenNamesAndAFurtherOneWithin() {
        assertThat(values("kinds.bias")).startsWith(0, -4);
        assertThat(values("kindsOfName.bias")).startsWith(-4, 4);
    }

    @Test
    void whatTheGrounderMakesOfAPhraseIsFoldedTogether() {
        assertThat(values("regions.phraseNorm.gamma")).hasSize(HIDDEN).containsOnly(2);
        assertThat(values("regions.words.weight")).hasSize(2 * HIDDEN).containsOnly(4);
        assertThat(values("regions.look.bias")).containsExactly(7);
    }

    private float[] values(String weight) {
        return requireNonNull(begun.weights().get(weight), weight).values();
    }

    private static SafeTensors tagger() {
        float[] weight = new float[TAGS * HIDDEN];
        float[] bias = new float[TAGS];
        for (int tag = 0; tag < TAGS; tag++) {
            Arrays.fill(weight, tag * HIDDEN, (tag + 1) * HIDDEN, 10 * tag);
            bias[tag] = tag;
        }
        return new SafeTensors(
                Map.of(
                        "head.weight", new Tensor(new long[] {TAGS, HIDDEN}, weight),
                        "head.bias", new Tensor(new long[] {TAGS}, bias)),
                Map.of());
    }

    /// Of phrases that are told by twice as many numbers: 1 in their first half, 3 in the other.
    private static SafeTensors grounder() {
        float[] norm = new float[2 * HIDDEN];
        Arrays.fill(norm, 0, HIDDEN, 1);
        Arrays.fill(norm, HIDDEN, 2 * HIDDEN, 3);
        float[] words = new float[4 * HIDDEN];
        System.arraycopy(norm, 0, words, 0, 2 * HIDDEN);
        System.arraycopy(norm, 0, words, 2 * HIDDEN, 2 * HIDDEN);
        return new SafeTensors(
                Map.of(
                        "phraseNorm.gamma", new Tensor(new long[] {2L * HIDDEN}, norm),
                        "words.weight", new Tensor(new long[] {2, 2L * HIDDEN}, words),
                        "look.bias", new Tensor(new long[] {1}, new float[] {7})),
                Map.of());
    }
}
