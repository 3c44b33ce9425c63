package iconograph.models.papers.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import iconograph.contracts.Knowledge;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;

class PromptTest {

    private static final WordPieces PIECES = WordPieces.of(
            List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "Ada", "in", "Oslo", "city", "a", "dog"));

    private final Knowledge knowledge = (name, most) -> name.equals("Oslo") ? List.of("a city") : List.of();
    private final Prompt.Writer writer = new Prompt.Writer(SmallScanner.SETTINGS, PIECES, knowledge);
    private final WordBatch.Input post =
            WordBatch.Input.of(List.of("Ada", "in", "Oslo"), PIECES, 4).besides("a dog", PIECES, 8);

    @Test
    void asksAboutEachCandidateWithWhatIsKnownOfIt() {
        Prompt prompt = writer.write(post, List.of(List.of("Ada"), List.of("Oslo")));

        assertThat(prompt.pieces()).containsExactly(2, 5, 6, 7, 3, 9, 10, 3, 4, 5, 3, 4, 7, 3, 9, 8, 3);
        assertThat(prompt.kinds()).containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1);
        assertThat(prompt.blocks()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2);
        assertThat(prompt.masks()).containsExactly(8, 11);
    }

    @Test
    void leavesOutWhatIsKnownWhereItIsToldTo() {
        assertThat(writer.writeIgnorant(post, List.of(List.of("Oslo"))).pieces())
                .containsExactly(2, 5, 6, 7, 3, 9, 10, 3, 4, 7, 3);
    }

    @Test
    void candidatesSeeThePostAndThemselvesAndStandRightBehindIt() {
        Prompt prompt =
                writer.write(WordBatch.Input.of(List.of("Ada"), PIECES, 4), List.of(List.of("Ada"), List.of("in")));
        PromptBatch batch = new PromptBatch(List.of(prompt), 12);

        try (NDManager manager = NDManager.newBaseManager()) {
            assertThat(batch.places(manager).toLongArray()).containsExactly(0, 1, 2, 3, 4, 5, 3, 4, 5, 0, 0, 0);
            assertThat(batch.masks(manager).toLongArray()).containsExactly(3, 6);
            float[] seen = batch.seen(manager).toFloatArray();
            assertThat(Arrays.copyOfRange(seen, 0, 12)).containsExactly(1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            assertThat(Arrays.copyOfRange(seen, 36, 48)).containsExactly(1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0);
            assertThat(Arrays.copyOfRange(seen, 72, 84)).containsExactly(1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0);
        }
    }
}
