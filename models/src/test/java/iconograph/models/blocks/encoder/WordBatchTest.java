package iconograph.models.blocks.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;

class WordBatchTest {

    private static final WordPieces PIECES =
            WordPieces.of(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "Ada", "sings", "a", "brown", "dog", "."));

    private final WordBatch.Input text = WordBatch.Input.of(List.of("Ada", "sings"), PIECES, 4);

    @Test
    void putsThePicturesWordsBehindTheText() {
        WordBatch.Input both = text.besides("a brown dog.", PIECES, 20);

        assertThat(both.pieces()).containsExactly(2, 4, 5, 3, 6, 7, 8, 9, 3);
        assertThat(both.firsts()).containsExactly(1, 2);
        assertThat(both.context()).isEqualTo(4);
        assertThat(both.alone().pieces()).containsExactly(text.pieces());
    }

    @Test
    void cutsThePicturesWordsShort() {
        assertThat(text.besides("a brown dog.", PIECES, 3).pieces()).containsExactly(2, 4, 5, 3, 6, 7, 3);
        assertThat(text.besides("a brown dog.", PIECES, 0)).isSameAs(text);
    }

    @Test
    void addsNothingWhereThePictureSaysNothing() {
        assertThat(text.besides(" ", PIECES, 20)).isSameAs(text);
    }

    @Test
    void hidesWordsOfTheTextAndNothingElse() {
        WordBatch.Input both = text.besides("a dog", PIECES, 20);

        assertThat(both.hiding(1, new Random(1), 99).pieces()).containsExactly(2, 99, 99, 3, 6, 8, 3);
        assertThat(both.hiding(0, new Random(1), 99).pieces()).containsExactly(both.pieces());
        assertThat(both.pieces()).containsExactly(2, 4, 5, 3, 6, 8, 3);
    }

    @Test
    void meansEachPhraseOfThePictureByEqualShares() {
        WordBatch.Input both = text.besides("a brown dog sings.", PIECES, 20);
        WordBatch batch = new WordBatch(List.of(text, both), 10);

        try (NDManager manager = NDManager.newBaseManager()) {
            assertThat(batch.phrases(manager).getShape().getShape()).containsExactly(2, 2, 10);
            float[] shares = batch.phrases(manager).toFloatArray();
            assertThat(Arrays.copyOf(shares, 20)).containsOnly(0);
            float all = 1f / 6;
            float phrase = 1f / 3;
            assertThat(Arrays.copyOfRange(shares, 20, 40))
                    .containsExactly(
                            0, 0, 0, 0, all, all, all, all, all, all, 0, 0, 0, 0, 0, phrase, phrase, phrase, 0, 0);
        }
    }

    @Test
    void tellsTheSegmentsApart() {
        WordBatch batch = new WordBatch(List.of(text, text.besides("a dog", PIECES, 20)), 8);

        try (NDManager manager = NDManager.newBaseManager()) {
            assertThat(batch.kinds(manager).toLongArray())
                    .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0);
        }
    }
}
