package iconograph.models.papers.hindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.SeenText;
import iconograph.models.papers.hindex.IndexBatch.Row;
import iconograph.models.papers.hindex.IndexBatch.Telling;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class IndexBatchTest {

    private static final Indices INDICES = new Indices(SmallHIndex.SETTINGS.types());
    private static final WordPieces PIECES = SmallHIndex.vocabulary(List.of());
    private static final SeenText TEXT = new SeenText(List.of("Ada", "again", "London"), "nothing again");
    private static final int[] ADA = {INDICES.ofWord(0), Indices.SHOWN, 3};

    /// What is learned all at once is what is read step by step.
    @Test
    void aSequenceToldAtOnceIsScoredAsOneThatIsToldStepByStep() {
        try (NDManager manager = Torch.manager()) {
            HIndex network = new HIndex(SmallHIndex.SETTINGS);
            network.start(manager);

            float[] whole = scores(network, manager, List.of(Telling.whole(ADA)));

            int choices = INDICES.slots() + 3;
            for (int step = 0; step <= ADA.length; step++) {
                float[] begun = scores(network, manager, List.of(Telling.begun(Arrays.copyOf(ADA, step))));
                assertThat(Arrays.copyOfRange(whole, step * choices, (step + 1) * choices))
                        .as("step " + step)
                        .containsExactly(begun, Offset.offset(1e-3f));
            }
        }
    }

    @Test
    void sequencesOfATextDoNotSeeOneAnother() {
        try (NDManager manager = Torch.manager()) {
            HIndex network = new HIndex(SmallHIndex.SETTINGS);
            network.start(manager);
            Telling london = Telling.begun(new int[] {INDICES.ofWord(2)});

            float[] alone = scores(network, manager, List.of(london));
            float[] second = scores(network, manager, List.of(Telling.begun(new int[] {INDICES.ofWord(0)}), london));

            assertThat(Arrays.copyOfRange(second, alone.length, second.length))
                    .containsExactly(alone, Offset.offset(1e-3f));
        }
    }

    @Test
    void refusesToTellMoreThanThereIs() {
        assertThatThrownBy(() -> new Telling(ADA, 5)).hasMessage("5 of 3 indices");
    }

    private static float[] scores(HIndex network, NDManager manager, List<Telling> tellings) {
        Row row = new Row(SmallHIndex.SETTINGS.input(TEXT, PIECES), tellings);
        try (NDArray scores = new Pass(new ParameterStore(manager, false), false)
                .through(network, new IndexBatch(List.of(row), INDICES, PIECES).arrays(manager))) {
            return scores.toFloatArray();
        }
    }
}
