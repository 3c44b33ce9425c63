package iconograph.models.blocks.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import org.junit.jupiter.api.Test;

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
}
