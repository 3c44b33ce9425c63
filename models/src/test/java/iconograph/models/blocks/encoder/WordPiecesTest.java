package iconograph.models.blocks.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class WordPiecesTest {

    private static final List<String> VOCABULARY =
            List.of("[UNK]", "[CLS]", "[SEP]", "play", "##ing", "##s", "Messi", "'", "東", "京", ".");

    private final WordPieces pieces = WordPieces.of(VOCABULARY);

    @Test
    void takesTheLongestKnownPieceFromTheLeft() {
        assertThat(cut("playings")).containsExactly("play", "##ing", "##s");
    }

    @Test
    void cutsMarksAndChineseCharactersOff() {
        assertThat(cut("Messi's")).containsExactly("Messi", "'", "[UNK]");
        assertThat(cut("東京.")).containsExactly("東", "京", ".");
    }

    @Test
    void doesNotSeeWhatShowsNothing() {
        assertThat(cut("Me\u200bssi\u0000")).containsExactly("Messi");
    }

    @Test
    void hasAPieceForEveryWord() {
        assertThat(cut("😀")).containsExactly("[UNK]");
        assertThat(cut("\ud83d")).containsExactly("[UNK]");
        assertThat(cut("\u200b")).containsExactly("[UNK]");
        assertThat(cut("x".repeat(200))).containsExactly("[UNK]");
    }

    @Test
    void leavesOutWhatIsBeyondTheLimit() {
        assertThat(pieces.of("playingsss", 2)).hasSize(2);
    }

    private List<String> cut(String word) {
        return java.util.Arrays.stream(pieces.of(word, 8))
                .mapToObj(VOCABULARY::get)
                .toList();
    }
}
