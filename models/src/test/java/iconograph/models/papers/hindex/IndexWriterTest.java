package iconograph.models.papers.hindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import iconograph.models.Torch;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.FrozenEncoder;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.SeenText;
import iconograph.models.papers.hindex.IndexWriter.Written;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class IndexWriterTest {

    private static final WordPieces PIECES = SmallHIndex.vocabulary(List.of());
    private static final Indices INDICES = new Indices(SmallHIndex.SETTINGS.types());

    private final List<WordBatch.Input> inputs = Stream.of(
                    new SeenText(List.of("Ada", "again", "London", "Ada"), "nothing again"),
                    new SeenText(List.of("London"), ""),
                    new SeenText(List.of("again", "Ada", "nothing"), "London"))
            .map(text -> SmallHIndex.SETTINGS.input(text, PIECES))
            .toList();

    /// What serves keeps what it has read, what is measured in training does not.
    @Test
    void writesTheSameWhetherItKeepsWhatItHasReadOrReadsItAgain() {
        try (NDManager manager = Torch.manager()) {
            HIndex network = random(manager);

            List<List<Written>> again = writer(network, false).write(inputs);
            List<List<Written>> keeping = writer(network, true).write(inputs);

            assertThat(again.stream().flatMap(List::stream)).isNotEmpty();
            assertThat(keeping).hasSameSizeAs(again);
            for (int text = 0; text < again.size(); text++) {
                assertThat(keeping.get(text))
                        .extracting(Written::name)
                        .isEqualTo(again.get(text).stream().map(Written::name).toList());
                for (int name = 0; name < again.get(text).size(); name++) {
                    assertThat(keeping.get(text).get(name).shown())
                            .isCloseTo(again.get(text).get(name).shown(), Offset.offset(0.02));
                }
            }
        }
    }

    @Test
    void writesNamesInOrderWithoutOverlap() {
        try (NDManager manager = Torch.manager()) {
            for (List<Written> names : writer(random(manager), true).write(inputs)) {
                int end = 0;
                for (Written written : names) {
                    assertThat(written.name().start()).isGreaterThanOrEqualTo(end);
                    end = written.name().end();
                    assertThat(written.score()).isBetween(0.0, 1.0);
                }
            }
        }
    }

    private static IndexWriter writer(HIndex network, boolean keeps) {
        return new IndexWriter(network, INDICES, PIECES, SmallHIndex.SETTINGS.longest(), keeps);
    }

    /// All its weights are random, so that it is sure of something.
    private static HIndex random(NDManager manager) {
        Torch.engine().setRandomSeed(20261126);
        HIndex network = new HIndex(SmallHIndex.SETTINGS);
        network.start(manager);
        Weights.trainedIn(network).values().forEach(weight -> {
            NDArray array = weight.getArray();
            array.set(manager.randomNormal(array.getShape()).toByteBuffer().asFloatBuffer());
        });
        network.freezeParameters(true);
        network.encoder().readWith(FrozenEncoder.of(network.encoder(), manager), manager);
        return network;
    }
}
