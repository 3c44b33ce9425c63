package iconograph.linking.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTest {

    @ParameterizedTest
    @CsvSource({
        "A.C. Milan, acmilan",
        "AC MILAN, acmilan",
        "Zoë Kravitz, zoekravitz",
        "Łódź, lodz",
        "Weißensee, weissensee",
        "Simon & Garfunkel, simonandgarfunkel",
        "#GoLakers, golakers",
        "@KDTrey5, kdtrey5",
        "ＡＢＣ, abc",
        "Москва, москва",
        "東京, 東京",
    })
    void takesSpellingsOfOneNameForTheSame(String name, String key) {
        assertThat(FoldedName.key(name)).isEqualTo(key);
    }

    @Test
    void keepsTheLettersWithinAWordTogether() {
        assertThat(FoldedName.tokens("Shaquille O’Neal, Jr. (U.S.)")).containsExactly("shaquille", "oneal", "jr", "us");
    }

    @Test
    void leavesANameWithoutLettersAsItIs() {
        assertThat(FoldedName.key("🌍")).isEqualTo("🌍");
        assertThat(FoldedName.key("❤\uFE0F")).isEqualTo(FoldedName.key("❤"));
        assertThat(FoldedName.tokens("🌍")).isEmpty();
        assertThat(FoldedName.key("# ")).isEmpty();
    }
}
