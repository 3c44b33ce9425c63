package iconograph.linking.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;

import iconograph.contracts.TextSpan;
import iconograph.linking.index.CoarseType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeGuessTest {

    @ParameterizedTest
    @CsvSource({
        "'we live in ', Quux, ' now', LOC",
        "'', Quux, ' said she would sing tonight', PER",
    })
    void guessesFromTheWordsBesideAName(String before, String name, String after, CoarseType type) {
        Map<CoarseType, Double> guess = TypeGuess.shipped()
                .guess(before + name + after, new TextSpan(before.length(), before.length() + name.length()));

        assertThat(guess).hasSize(4);
        assertThat(guess.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(1, within(1e-6));
        assertThat(guess.get(type))
                .isEqualTo(guess.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElseThrow());
    }

    @Test
    void doesNotGuessWithoutHavingLearned() {
        assertThat(TypeGuess.none().guess("🎉 Paris", new TextSpan(2, 7)).values())
                .containsOnly(0.25);
    }
}
