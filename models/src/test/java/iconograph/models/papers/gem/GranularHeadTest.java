package iconograph.models.papers.gem;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.WordBatch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GranularHeadTest {

    private static final int HIDDEN = 4;
    private static final Map<String, String> TREE =
            Map.of("city", "place", "country", "place", "actor", "person", "coach", "person");
    private static final List<String> TYPES = List.of("city", "country", "actor", "coach");

    /// Tags of the coarse branch: none, place begins and goes on, person begins and goes on.
    private static final int COARSE = 5;

    private static final int FINE = 9;

    private final NDManager manager = NDManager.newBaseManager();
    private Pass pass = new Pass(new ParameterStore(manager, false), false);

    @BeforeEach
    void seed() {
        Torch.engine().setRandomSeed(7);
        pass = new Pass(new ParameterStore(manager, false), false);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void startsWithWhatEachFineTagImplies() {
        float[] transition = requireNonNull(Weights.trainedIn(head(0.1)).get("transition"))
                .getArray()
                .toFloatArray();

        assertThat(row(transition, 0)).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(row(transition, 1)).containsExactly(0, 1, 0, 1, 0, 0, 0, 0, 0);
        assertThat(row(transition, 2)).containsExactly(0, 0, 1, 0, 1, 0, 0, 0, 0);
        assertThat(row(transition, 3)).containsExactly(0, 0, 0, 0, 0, 1, 0, 1, 0);
        assertThat(row(transition, 4)).containsExactly(0, 0, 0, 0, 0, 0, 1, 0, 1);
    }

    @Test
    void addsWhatTheCoarseBranchSaysToAllTypesBelow() {
        GranularHead head = head(0.5);
        GranularHead deaf = head(0);
        Weights.restore(deaf, Weights.copyOf(head, Map.of()));
        NDArray rows = manager.randomNormal(new Shape(1, HIDDEN));
        SafeTensors learned = Weights.copyOf(head, Map.of());
        float[] weight = requireNonNull(learned.weights().get("coarse.weight")).values();
        double person = 0;
        for (int i = 0; i < HIDDEN; i++) {
            person += weight[3 * HIDDEN + i] * rows.toFloatArray()[i];
        }

        float[] scores = pass.through(head, rows).toFloatArray();
        float[] alone = pass.through(deaf, rows).toFloatArray();

        assertThat(scores[5] - alone[5]).isCloseTo((float) (0.5 * person), Offset.offset(1e-5f));
        assertThat(scores[7] - alone[7]).isCloseTo((float) (0.5 * person), Offset.offset(1e-5f));
    }

    @Test
    void isSurprisedInBothBranches() {
        // Given a text of one word, the beginning of a city, and two heads that say nothing yet
        GranularHead head = silent(head(0.1));
        WordBatch words = new WordBatch(List.of(new WordBatch.Input(new int[] {1, 2, 3}, new int[] {1})), 4);
        float[] right = new float[FINE];
        right[1] = 1;

        NDArray surprise = head.surprise(
                pass, manager.ones(new Shape(4, HIDDEN)), words, manager.create(right, new Shape(1, 1, FINE)));

        // Then either branch finds all tags that may begin a text equally likely
        assertThat(surprise.toFloatArray()[0]).isCloseTo((float) (Math.log(5) + Math.log(3)), Offset.offset(1e-4f));
    }

    private GranularHead head(double transition) {
        GranularHead head = new GranularHead(TYPES, type -> requireNonNull(TREE.get(type)), transition, HIDDEN, 0);
        head.initialize(manager, DataType.FLOAT32, new Shape(1, HIDDEN));
        return head;
    }

    private static GranularHead silent(GranularHead head) {
        Weights.trainedIn(head)
                .values()
                .forEach(weight -> Weights.place(
                        weight.getArray(), new float[(int) weight.getArray().size()]));
        return head;
    }

    private static float[] row(float[] transition, int coarse) {
        assertThat(transition).hasSize(COARSE * FINE);
        return java.util.Arrays.copyOfRange(transition, coarse * FINE, (coarse + 1) * FINE);
    }
}
