package iconograph.models.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.FrozenEncoder;
import iconograph.models.grounding.RegionFeatures;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionWriterTest {

    private final NDManager manager = NDManager.newBaseManager();
    private final CaptionWords words = SmallCaptions.words();
    private final Captioner network = network();

    private Captioner network() {
        Torch.engine().setRandomSeed(20261126);
        Captioner network = new Captioner(SmallCaptions.SETTINGS, words.choices());
        network.start(manager);
        SmallCaptions.strengthen(network);
        Weights.trainedIn(network).values().forEach(weight -> {
            NDArray array = weight.getArray();
            array.set(manager.randomNormal(array.getShape()).toByteBuffer().asFloatBuffer());
        });
        network.readWith(FrozenEncoder.of(network.encoder(), manager), manager);
        return network;
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void tellsTheNextWordsAsIfItReadAllAgain() {
        RegionFeatures regions = SmallCaptions.noise(new Random(7));
        List<List<int[]>> steps = List.of(
                List.of(new int[0]),
                List.of(new int[] {3}, new int[] {1}, new int[] {2}),
                List.of(new int[] {2, 4}, new int[] {3, 1}, new int[] {2, 1}),
                List.of(new int[] {2, 1, 5}));

        try (CaptionWriter writer = new CaptionWriter(network, SmallCaptions.SETTINGS, words, regions)) {
            for (List<int[]> beginnings : steps) {
                List<float[]> told = writer.next(beginnings);
                List<float[]> anew = anew(regions, beginnings);
                for (int row = 0; row < beginnings.size(); row++) {
                    assertThat(told.get(row)).containsExactly(anew.get(row), Offset.offset(1e-3f));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void writesTheCaptionThatReadingAllAgainWrites(long seed) {
        RegionFeatures regions = SmallCaptions.noise(new Random(seed));
        BeamSearch search = new BeamSearch(3, SmallCaptions.SETTINGS.pieces(), CaptionWords.END);
        BeamSearch.Sequence anew = search.best(beginnings -> anew(regions, beginnings));

        try (CaptionWriter writer = new CaptionWriter(network, SmallCaptions.SETTINGS, words, regions)) {
            BeamSearch.Sequence written = search.best(writer::next);

            assertThat(written.choices()).containsExactly(anew.choices());
            assertThat(written.mean()).isCloseTo(anew.mean(), within(1e-3));
        }
    }

    @Test
    void refusesToGoOnWithWhatItHasNotRead() {
        RegionFeatures regions = SmallCaptions.noise(new Random(7));
        try (CaptionWriter writer = new CaptionWriter(network, SmallCaptions.SETTINGS, words, regions)) {
            writer.next(List.of(new int[0]));
            writer.next(List.of(new int[] {3}));

            assertThatThrownBy(() -> writer.next(List.of(new int[] {2, 1})))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[2, 1]");
        }
    }

    private List<float[]> anew(RegionFeatures regions, List<int[]> beginnings) {
        int[] choices = words.choices();
        List<CaptionBatch.Row> rows = beginnings.stream()
                .map(places ->
                        Arrays.stream(places).map(place -> choices[place]).toArray())
                .map(pieces -> new CaptionBatch.Row(regions, List.of(CaptionBatch.Caption.begun(pieces))))
                .toList();
        float[] logs = new Pass(new ParameterStore(manager, false), false)
                .through(network, new CaptionBatch(rows, SmallCaptions.SETTINGS, SmallCaptions.PIECES).arrays(manager))
                .logSoftmax(-1)
                .toFloatArray();
        return IntStream.range(0, rows.size())
                .mapToObj(row -> Arrays.copyOfRange(logs, row * choices.length, (row + 1) * choices.length))
                .toList();
    }
}
