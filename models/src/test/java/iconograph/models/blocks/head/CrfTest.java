package iconograph.models.blocks.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.Weights;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrfTest {

    private static final int WORDS = 4;

    private final BioTags tags = new BioTags(List.of("PER", "LOC"));
    private final Crf crf = new Crf(tags);
    private final Random chance = new Random(20261125L);
    private NDManager manager;

    CrfTest() {
        Torch.engine();
        this.manager = NDManager.newBaseManager();
    }

    @BeforeEach
    void learnedSomething() {
        crf.initialize(manager, DataType.FLOAT32, new Shape(1, WORDS, tags.count()));
        Weights.trainedIn(crf).values().forEach(weight -> weight.getArray()
                .set(FloatBuffer.wrap(numbers((int) weight.getArray().size(), 0.1))));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void isAsSurprisedAsAllSequencesTogetherSay() {
        float[] scores = numbers(WORDS * tags.count(), 1);
        int[] right = {1, 2, 0, 3};

        double surprise = surprise(scores, right, WORDS);

        assertThat(surprise).isCloseTo(Math.log(sumOverAll(scores, WORDS)) - score(scores, right, WORDS), within(1e-3));
    }

    @Test
    void doesNotSeePadding() {
        float[] scores = numbers(WORDS * tags.count(), 1);
        int[] right = {0, 3};

        double surprise = surprise(scores, right, 2);

        assertThat(surprise).isCloseTo(Math.log(sumOverAll(scores, 2)) - score(scores, right, 2), within(1e-3));
    }

    /// A name of two words, of whatever type.
    @Test
    void isLessSurprisedWhereSeveralSequencesMayBeRight() {
        float[] scores = numbers(WORDS * tags.count(), 1);

        double surprise = surprise(scores, new int[][] {{0}, {1, 3}, {2, 4}, {0}});

        double person = Math.exp(-surprise(scores, new int[] {0, 1, 2, 0}, WORDS));
        double place = Math.exp(-surprise(scores, new int[] {0, 3, 4, 0}, WORDS));
        assertThat(Math.exp(-surprise)).isCloseTo(person + place, within(1e-5));
    }

    private double surprise(float[] scores, int[] right, int words) {
        return surprise(
                scores,
                IntStream.range(0, words)
                        .mapToObj(word -> new int[] {right[word]})
                        .toArray(int[][]::new));
    }

    private double surprise(float[] scores, int[][] right) {
        float[] one = new float[scores.length];
        float[] present = new float[WORDS];
        for (int word = 0; word < right.length; word++) {
            for (int tag : right[word]) {
                one[word * tags.count() + tag] = 1;
            }
            present[word] = 1;
        }
        Shape shape = new Shape(1, WORDS, tags.count());
        NDArray surprise = new Pass(new ParameterStore(manager, false), false)
                .through(
                        crf,
                        manager.create(scores, shape),
                        manager.create(one, shape),
                        manager.create(present, new Shape(1, WORDS)));
        return surprise.getFloat(0);
    }

    /// By counting them out.
    private double sumOverAll(float[] scores, int words) {
        double sum = 0;
        for (int code = 0; code < Math.pow(tags.count(), words); code++) {
            int[] sequence = new int[words];
            for (int word = 0, rest = code; word < words; word++, rest /= tags.count()) {
                sequence[word] = rest % tags.count();
            }
            sum += Math.exp(score(scores, sequence, words));
        }
        return sum;
    }

    private double score(float[] scores, int[] sequence, int words) {
        TagMoves moves = crf.moves();
        double sum = moves.start()[sequence[0]];
        for (int word = 0; word < words; word++) {
            sum += scores[word * tags.count() + sequence[word]];
            if (word > 0) {
                sum += moves.between()[sequence[word - 1]][sequence[word]];
            }
        }
        return sum;
    }

    private float[] numbers(int count, double spread) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (chance.nextGaussian() * spread);
        }
        return numbers;
    }
}
