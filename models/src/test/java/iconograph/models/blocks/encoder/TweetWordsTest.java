package iconograph.models.blocks.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import iconograph.contracts.TextSpan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TweetWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            RT @some_user: Hi!             | RT @ some _ user : Hi !
            #GoTeam wins 2-1, 7,500 came   | # GoTeam wins 2-1 , 7,500 came
            can't wait for al-Faisal       | can ' t wait for al-Faisal
            see http://t.co/Ab12 now       | see http://t. co/Ab12 now
            U.S. & the E.U.…               | U . S . & the E . U . …
            at 10.30, in Saint-Étienne     | at 10.30 , in Saint-Étienne
            東京 tower                       | 東 京 tower
            """)
    void cutsAsTheDataSetsDo(String text, String words) {
        assertThat(cut(text)).containsExactly(words.split(" "));
    }

    @Test
    void keepsAnEmojiTogetherWithWhatBelongsToIt() {
        assertThat(cut("gol⚽\ufe0f!")).containsExactly("gol", "⚽\ufe0f", "!");
    }

    @Test
    void findsNothingInWhatShowsNothing() {
        assertThat(cut(" \u200b\u0000\u00a0\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void coversEverythingThatShowsInAnyText(long seed) {
        Random chance = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append((char) (chance.nextBoolean() ? chance.nextInt(0x80) : chance.nextInt(0x10000)));
        }

        List<TweetWords.Word> words = TweetWords.in(text.toString());

        int last = 0;
        for (TweetWords.Word word : words) {
            assertThat(word.start()).isGreaterThanOrEqualTo(last);
            assertThat(text.substring(word.start(), word.end())).isEqualTo(word.text());
            assertThat(text.substring(last, word.start()).codePoints()).noneMatch(Character::isLetterOrDigit);
            last = word.end();
        }
    }

    @Test
    void tellsWhichWordsAStretchTouches() {
        String text = "🎉 Ada Lovelace's hat";
        List<TweetWords.Word> words = TweetWords.in(text);

        assertThat(TweetWords.touched(text, words, new TextSpan(2, 14))).containsExactly(1, 2);
        assertThat(TweetWords.touched(text, words, new TextSpan(4, 7))).containsExactly(1, 2);
        assertThat(TweetWords.touched(text, words, new TextSpan(1, 2))).isEmpty();
    }

    private static List<String> cut(String text) {
        return TweetWords.in(text).stream().map(TweetWords.Word::text).toList();
    }
}
