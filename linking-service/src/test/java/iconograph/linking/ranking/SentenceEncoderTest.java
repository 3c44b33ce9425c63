package iconograph.linking.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SentenceEncoderTest {

    @SuppressWarnings("NullAway.Init")
    private static SentenceEncoder encoder;

    @BeforeAll
    static void loads() throws IOException {
        encoder = SentenceEncoder.load();
    }

    @AfterAll
    static void closes() {
        encoder.close();
    }

    @Test
    void putsSentencesOfOneSubjectCloseToEachOther() {
        float[][] vectors = encoder.encode(List.of(
                "Messi scores twice for Barcelona",
                "Lionel Messi, Argentine association football player",
                "photosynthesis, process in plants"));

        assertThat(product(vectors[0], vectors[1])).isGreaterThan(0.4);
        assertThat(product(vectors[0], vectors[2])).isLessThan(0.2);
    }

    @Test
    void givesASentenceTheSameVectorInAnyCompany() {
        float[] alone = encoder.encode(List.of("a short one"))[0];
        float[] inCompany =
                encoder.encode(List.of("a short one", "and one that is a good deal longer than that 🌍"))[0];

        assertThat(product(alone, alone)).isCloseTo(1, within(1e-5));
        assertThat(inCompany).containsExactly(alone);
    }

    @Test
    void cutsWhatIsTooLong() {
        assertThat(encoder.encode(List.of("word ".repeat(10_000)))[0]).hasSize(SentenceEncoder.WIDTH);
        assertThat(encoder.encode(List.of())).isEmpty();
    }

    private static double product(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }
}
