package iconograph.models.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class CaptionWordsTest {

    private final CaptionWords words = SmallCaptions.words();

    @Test
    void writesWhatItReads() {
        int[] places = words.places(List.of("Two", "dogs", ",", "a", "T-shirt", "."), 10)
                .orElseThrow();

        assertThat(words.text(places)).isEqualTo("two dogs a t-shirt");
    }

    @Test
    void knowsThePiecesThatOccurMoreThanOnce() {
        CaptionWords few = CaptionWords.in(List.of(List.of("a", "dog"), List.of("a", "cat")), SmallCaptions.PIECES);

        assertThat(few.places(List.of("a"), 5)).isPresent();
        assertThat(few.places(List.of("dog"), 5)).isEmpty();
    }

    @Test
    void leavesOutWhatIsTooLongOrEmpty() {
        assertThat(words.places(List.of("a", "dog", "runs"), 3)).isEmpty();
        assertThat(words.places(List.of("."), 3)).isEmpty();
    }

    @Test
    void isTheSameAfterItWasKept() {
        CaptionWords kept = CaptionWords.of(words.note(), SmallCaptions.PIECES);

        assertThat(kept.choices()).containsExactly(words.choices());
    }

    @Test
    void refusesANoteThatIsNone() {
        assertThatThrownBy(() -> CaptionWords.of("", SmallCaptions.PIECES))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
