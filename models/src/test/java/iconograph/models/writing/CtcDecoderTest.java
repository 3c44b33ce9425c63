package iconograph.models.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import iconograph.models.writing.CtcDecoder.Decoded;

import org.junit.jupiter.api.Test;

class CtcDecoderTest {

    private final CtcDecoder decoder = new CtcDecoder(List.of("", "a", "b", " "));

    @Test
    void mergesRepeatsAndKeepsWhatABlankParts() {
        Decoded decoded = decoder.decode(
                new float[] {
                    9, 9, 9, 9, // what belongs to another line
                    0.1f, 0.9f, 0, 0, //
                    0.2f, 0.8f, 0, 0, //
                    0.9f, 0.1f, 0, 0, //
                    0.4f, 0.6f, 0, 0, //
                    0.1f, 0.2f, 0.7f, 0
                },
                4,
                5);

        assertThat(decoded.text()).isEqualTo("aab");
        assertThat(decoded.score()).isCloseTo((0.9 + 0.6 + 0.7) / 3, within(1e-6));
    }

    @Test
    void partsWordsEvenWhereASpaceIsNotTheLikeliest() {
        float[] steps = {
            0, 0, 0, 1, // before the first word
            0, 1, 0, 0, //
            0.9f, 0, 0, 0.1f, //
            0.6f, 0, 0, 0.4f, //
            0, 1, 0, 0, //
            0.99f, 0, 0, 0.01f, //
            0, 0, 1, 0, //
            0, 0, 0, 1, // after the last
        };

        assertThat(decoder.decode(steps, 0, 8).text()).isEqualTo("a ab");
    }

    @Test
    void readsNothingFromBlanks() {
        assertThat(decoder.decode(new float[] {1, 0, 0, 0, 1, 0, 0, 0}, 0, 2)).isEqualTo(new Decoded("", 0));
    }
}
