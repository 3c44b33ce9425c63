package iconograph.graph.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoinedIdTest {

    @ParameterizedTest
    @CsvSource({"Suárez,SUAREZ", "Inter  Miami,inter-miami", "#KCAs,kcas", "Ｍｅｓｓｉ,Messi"})
    void isTheSameForSpellingsThatDifferInCaseAccentsOrPunctuation(String one, String other) {
        assertThat(CoinedId.of(one, "PER")).isEqualTo(CoinedId.of(other, "PER"));
    }

    @Test
    void differsByTypeAndByName() {
        assertThat(CoinedId.of("Jordan", "PER"))
                .isNotEqualTo(CoinedId.of("Jordan", "LOC"))
                .isNotEqualTo(CoinedId.of("Jordans", "PER"));
    }

    @Test
    void tellsNamesWithoutLettersApart() {
        assertThat(CoinedId.of("🎉", "OTHER")).isNotEqualTo(CoinedId.of("🎂", "OTHER"));
    }
}
