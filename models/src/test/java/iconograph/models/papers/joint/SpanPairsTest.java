package iconograph.models.papers.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import iconograph.models.Torch;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.data.MentionPair.Span;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpanPairsTest {

    /// Two texts of six word pieces; the second has a word of two pieces.
    private static final WordBatch WORDS = new WordBatch(
            List.of(
                    new WordBatch.Input(new int[] {2, 4, 5, 3}, new int[] {1, 2}),
                    new WordBatch.Input(new int[] {2, 4, 5, 6, 7, 3}, new int[] {1, 2, 4})),
            6);

    private final NDManager manager;

    SpanPairsTest() {
        Torch.engine();
        this.manager = NDManager.newBaseManager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void findsFirstAndLastWordsAmongAllRows() {
        assertThat(pairs().ends(manager).toLongArray()).containsExactly(10, 10, 7, 7, 1, 1, 2, 2);
    }

    @Test
    void sharesOutWhatStandsBetween() {
        assertThat(pairs().between(manager).toFloatArray())
                .containsExactly(
                        0, 0, 0, 0, 0, 0, 0, 0, 0.5f, 0.5f, 0, 0, //
                        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void tellsNearFromFarAndForwardsFromBackwards() {
        assertThat(SpanPairs.distance(0)).isZero();
        assertThat(SpanPairs.distance(1)).isEqualTo(1);
        assertThat(SpanPairs.distance(6)).isEqualTo(SpanPairs.distance(7)).isNotEqualTo(SpanPairs.distance(8));
        assertThat(SpanPairs.distance(-1)).isEqualTo(9);
        assertThat(SpanPairs.distance(-500)).isEqualTo(SpanPairs.DISTANCES - 1);
    }

    private static SpanPairs pairs() {
        return new SpanPairs(
                WORDS,
                List.of(
                        new SpanPairs.Pair(1, new Span(2, 3), new Span(0, 1)),
                        new SpanPairs.Pair(0, new Span(0, 1), new Span(1, 2))));
    }
}
