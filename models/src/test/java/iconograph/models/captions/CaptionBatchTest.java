package iconograph.models.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import iconograph.models.blocks.Pass;
import iconograph.models.captions.CaptionBatch.Caption;
import iconograph.models.captions.CaptionBatch.Row;
import iconograph.models.grounding.RegionFeatures;

import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaptionBatchTest {

    private static final int[] DOG_RUNS = {6, 7, 9, 10};
    private static final int[] CAT = {6, 8};

    private final NDManager manager = NDManager.newBaseManager();
    private final RegionFeatures regions = SmallCaptions.noise(new Random(7));
    private final Captioner network = network();

    private Captioner network() {
        Captioner network =
                new Captioner(SmallCaptions.SETTINGS, SmallCaptions.words().choices());
        network.start(manager);
        return network;
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void tellsAWordAsIfNoOtherCaptionWereThere() {
        float[] alone = scores(Caption.whole(CAT));
        float[] besides = scores(Caption.whole(DOG_RUNS), Caption.whole(CAT));

        assertThat(last(besides, alone.length)).containsExactly(alone, Offset.offset(1e-4f));
    }

    /// What is learned from whole captions is what is asked word by word.
    @Test
    void tellsTheNextWordAsIfItDidNotKnowTheRest() {
        float[] whole = scores(Caption.whole(DOG_RUNS));
        int choices = whole.length / (DOG_RUNS.length + 1);

        for (int known = 0; known <= DOG_RUNS.length; known++) {
            float[] begun = scores(Caption.begun(Arrays.copyOf(DOG_RUNS, known)));
            assertThat(begun)
                    .containsExactly(
                            Arrays.copyOfRange(whole, known * choices, (known + 1) * choices), Offset.offset(1e-4f));
        }
    }

    @Test
    void looksAtThePicture() {
        RegionFeatures other = SmallCaptions.noise(new Random(8));

        assertThat(scores(other, Caption.begun(CAT))).isNotEqualTo(scores(regions, Caption.begun(CAT)));
    }

    private float[] scores(Caption... captions) {
        return scores(regions, captions);
    }

    private float[] scores(RegionFeatures seen, Caption... captions) {
        CaptionBatch batch = new CaptionBatch(
                List.of(new Row(seen, List.of(captions))), SmallCaptions.SETTINGS, SmallCaptions.PIECES);
        return new Pass(new ParameterStore(manager, false), false)
                .through(network, batch.arrays(manager))
                .toFloatArray();
    }

    private static float[] last(float[] values, int count) {
        return Arrays.copyOfRange(values, values.length - count, values.length);
    }
}
