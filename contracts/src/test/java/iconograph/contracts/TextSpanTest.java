package iconograph.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextSpanTest {

    private static final String TEXT = "🎉🇫🇷 Messi scores";

    @Test
    void countsAnEmojiAsItsCodePoints() {
        assertThat(new TextSpan(4, 9).in(TEXT)).isEqualTo("Messi");
    }

    @Test
    void isTheSameWordsFromJavasIndexes() {
        int start = TEXT.indexOf("Messi");

        assertThat(TextSpan.ofUtf16(TEXT, start, start + 5)).isEqualTo(new TextSpan(4, 9));
    }

    @Test
    void overlapsOnlyWhereCodePointsAreShared() {
        assertThat(new TextSpan(0, 3).overlaps(new TextSpan(2, 5))).isTrue();
        assertThat(new TextSpan(0, 3).overlaps(new TextSpan(3, 5))).isFalse();
    }

    @Test
    void refusesToBeEmpty() {
        assertThatThrownBy(() -> new TextSpan(3, 3)).hasMessageContaining("[3, 3)");
    }
}
