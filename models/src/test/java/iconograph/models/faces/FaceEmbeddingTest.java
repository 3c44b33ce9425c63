package iconograph.models.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FaceEmbeddingTest {

    @Test
    void keepsTheDirectionOnly() {
        FaceEmbedding embedding = FaceEmbedding.of(new float[] {6, 8});

        assertThat(embedding.values()).containsExactly(0.6f, 0.8f);
        assertThat(embedding).isEqualTo(FaceEmbedding.of(new float[] {3, 4})).hasSameHashCodeAs(embedding);
    }

    @Test
    void comparesByTheAngle() {
        FaceEmbedding right = FaceEmbedding.of(new float[] {2, 0});

        assertThat(right.similarity(FaceEmbedding.of(new float[] {1, 1}))).isCloseTo(Math.sqrt(0.5), within(1e-6));
        assertThat(right.similarity(FaceEmbedding.of(new float[] {-5, 0}))).isEqualTo(-1);
    }

    @Test
    void refusesWhatHasNoDirection() {
        assertThatIllegalArgumentException().isThrownBy(() -> FaceEmbedding.of(new float[] {0, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> FaceEmbedding.of(new float[] {1, Float.NaN}));
    }

    @Test
    void refusesToCompareEncoders() {
        FaceEmbedding two = FaceEmbedding.of(new float[] {1, 0});
        FaceEmbedding three = FaceEmbedding.of(new float[] {1, 0, 0});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.similarity(three))
                .withMessageContaining("2 numbers");
    }
}
