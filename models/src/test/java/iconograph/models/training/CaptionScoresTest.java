package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

class CaptionScoresTest {

    private static final List<List<String>> DOGS = captions("a dog runs over the grass", "a brown dog is running");
    private static final List<List<String>> BOATS = captions("two men row a small boat", "men in a boat");

    @Test
    void givesTheMostForWhatPeopleWrote() {
        CaptionScores scores = new CaptionScores(
                List.of(DOGS.getFirst(), BOATS.getFirst()), List.of(DOGS.subList(0, 1), BOATS.subList(0, 1)));

        assertThat(scores.bleu()).isCloseTo(1, within(1e-9));
        assertThat(scores.cider()).isCloseTo(10, within(1e-9));
    }

    @Test
    void givesNothingForWhatNobodyWrote() {
        CaptionScores scores = new CaptionScores(List.of(BOATS.getFirst(), DOGS.getFirst()), List.of(DOGS, BOATS));

        assertThat(scores.bleu()).isZero();
        assertThat(scores.cider()).isLessThan(0.1);
    }

    /// Four of five words, three of four pairs, two of three runs of three, one of two runs of four.
    @Test
    void countsRunsOfOneToFourWords() {
        CaptionScores scores =
                new CaptionScores(captions("a dog runs over stones"), List.of(captions("a dog runs over grass")));

        assertThat(scores.bleu()).isCloseTo(Math.pow(4 / 5.0 * 3 / 4.0 * 2 / 3.0 * 1 / 2.0, 0.25), within(1e-9));
    }

    @Test
    void countsARepeatedWordNoMoreOftenThanPeopleDo() {
        List<List<List<String>>> human = List.of(captions("the dog and the cat on the mat"));

        double once = new CaptionScores(captions("the dog and the cat on the mat"), human).bleu();
        double repeated = new CaptionScores(captions("the the the dog and the cat on"), human).bleu();

        assertThat(repeated).isLessThan(once);
    }

    @Test
    void punishesWhatIsTooShort() {
        List<List<List<String>>> human = List.of(captions("a dog runs over the green grass"));

        double shortened = new CaptionScores(captions("a dog runs over"), human).bleu();

        assertThat(shortened).isCloseTo(Math.exp(1 - 7 / 4.0), within(1e-9));
    }

    @Test
    void comparesWithTheCaptionOfTheNearestLength() {
        double bleu = new CaptionScores(
                        captions("a dog runs over"), List.of(captions("a dog runs over the grass", "a dog runs over")))
                .bleu();

        assertThat(bleu).isCloseTo(1, within(1e-9));
    }

    /// A word that people use for every picture says nothing about this one.
    @Test
    void weighsWordsByHowFewPicturesTheyAreUsedFor() {
        List<List<List<String>>> human = List.of(captions("a dog"), captions("a boat"), captions("a dog barks"));

        double common = new CaptionScores(captions("a", "a", "a"), human).cider();
        double telling = new CaptionScores(captions("boat", "boat", "boat"), human).cider();

        assertThat(common).isZero();
        assertThat(telling).isPositive();
    }

    @Test
    void readsWordsAsTheyAreCompared() {
        assertThat(CaptionScores.words("A man 's T-shirt , is RED ."))
                .containsExactly("a", "man's", "t-shirt", "is", "red");
    }

    @Test
    void refusesAPictureThatNobodyDescribed() {
        assertThatThrownBy(() -> new CaptionScores(captions("a dog"), List.of(List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<List<String>> captions(String... captions) {
        return List.of(captions).stream().map(CaptionScores::words).toList();
    }
}
