package iconograph.models.blocks.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.Weights;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BertTest {

    @Test
    void knowsTheCapitalOfFrance() throws IOException {
        Torch.engine();
        Backbone backbone = Backbone.baseCased();
        WordPieces pieces = backbone.pieces();
        try (NDManager manager = NDManager.newBaseManager()) {
            Checkpoint checkpoint = backbone.checkpoint(manager);
            Bert bert = new Bert(BertSettings.baseCased(), LowRank.none()).load(checkpoint);
            MaskedWords head = new MaskedWords(bert).load(checkpoint);
            long[] ids = List.of("[CLS]", "The", "capital", "of", "France", "is", "[MASK]", ".", "[SEP]").stream()
                    .mapToLong(pieces::id)
                    .toArray();
            Pass pass = new Pass(new ParameterStore(manager, false), false);

            NDArray rows = pass.through(
                    bert, manager.create(ids, new Shape(1, ids.length)), manager.ones(new Shape(1, ids.length)));
            NDArray scores = pass.through(head, rows);

            int mask = Arrays.asList(Arrays.stream(ids).boxed().toArray()).indexOf((long) pieces.id("[MASK]"));
            assertThat(scores.get(mask).argMax().getLong()).isEqualTo(pieces.id("Paris"));
        }
    }

    @Test
    void looksOnlyWhereItMay() {
        Torch.engine();
        Bert bert = new Bert(new BertSettings(64, 32, 16, 2, 2, 32, 0), LowRank.none());
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape shape = new Shape(1, 4);
            bert.initialize(manager, DataType.FLOAT32, shape, shape, shape);
            Pass pass = new Pass(new ParameterStore(manager, false), false);
            NDArray real = manager.ones(shape);
            NDArray kinds = manager.create(new long[] {0, 0, 1, 1}, shape);
            NDArray apart =
                    manager.create(new float[] {1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1}, new Shape(1, 4, 4));

            float[] one = pass.through(bert, manager.create(new long[] {1, 2, 3, 4}, shape), real, kinds, apart)
                    .get(":2")
                    .toFloatArray();
            float[] other = pass.through(bert, manager.create(new long[] {1, 2, 5, 6}, shape), real, kinds, apart)
                    .get(":2")
                    .toFloatArray();

            assertThat(other).containsExactly(one, Offset.offset(1e-6f));
            assertThat(pass.through(bert, manager.create(new long[] {1, 2, 5, 6}, shape), real, kinds)
                            .get(":2")
                            .toFloatArray())
                    .isNotEqualTo(one);
        }
    }

    @ParameterizedTest
    @CsvSource({"FULL, 1e-4", "PACKED_HALVES, 0.02", "BRAIN_FLOATS, 0.1"})
    void readsTheSameWithLayersThatOthersShare(FrozenFormat format, float tolerance) {
        Torch.engine().setRandomSeed(7);
        try (NDManager manager = NDManager.newBaseManager()) {
            Bert bert = new Bert(new BertSettings(64, 32, 16, 3, 2, 32, 0), new LowRank(4, 2, 1));
            Shape shape = new Shape(2, 4);
            bert.initialize(manager, DataType.FLOAT32, shape, shape, shape);
            Weights.trainedIn(bert).values().forEach(weight -> {
                NDArray array = weight.getArray();
                array.set(manager.randomNormal(array.getShape()).toByteBuffer().asFloatBuffer());
            });
            Pass pass = new Pass(new ParameterStore(manager, false), false);
            NDArray ids = manager.create(new long[] {1, 2, 3, 4, 5, 6, 0, 0}, shape);
            NDArray real = manager.create(new float[] {1, 1, 1, 1, 1, 1, 0, 0}, shape);
            NDArray kinds = manager.create(new long[] {0, 0, 1, 1, 0, 1, 0, 0}, shape);
            NDArray apart = manager.create(
                            new float[] {1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1}, new Shape(1, 4, 4))
                    .repeat(0, 2);
            float[] alone = pass.through(bert, ids, real, kinds).toFloatArray();
            float[] aloneApart = pass.through(bert, ids, real, kinds, apart).toFloatArray();

            bert.readWith(FrozenEncoder.of(bert, format, manager), manager);

            assertThat(pass.through(bert, ids, real, kinds).toFloatArray())
                    .containsExactly(alone, Offset.offset(tolerance));
            assertThat(pass.through(bert, ids, real, kinds, apart).toFloatArray())
                    .containsExactly(aloneApart, Offset.offset(tolerance));
        }
    }

    @Test
    void refusesTheLayersOfAnotherBackbone() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Bert small = new Bert(new BertSettings(64, 32, 16, 1, 2, 32, 0), LowRank.none());
            Shape shape = new Shape(1, 4);
            small.initialize(manager, DataType.FLOAT32, shape, shape, shape);
            FrozenEncoder frozen = FrozenEncoder.of(small, FrozenFormat.FULL, manager);

            assertThatThrownBy(() -> new Bert(new BertSettings(64, 32, 16, 2, 2, 32, 0), LowRank.none())
                            .readWith(frozen, manager))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
