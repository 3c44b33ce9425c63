package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import iconograph.models.data.TaggedPost.Name;
import iconograph.models.pictures.Box;

import org.junit.jupiter.api.Test;

class ShownNameScoresTest {

    private static final Box WHOLE = new Box(0, 0, 1, 1);
    private static final Box LEFT = new Box(0, 0, 0.5, 1);
    private static final Box RIGHT = new Box(0.5, 0, 1, 1);
    private static final Counts ONE_OF_ONE = new Counts(1, 1, 1);
    private static final Counts NONE_OF_ONE = new Counts(0, 1, 1);

    @Test
    void countANameWhenSpanTypeAndRegionAreRight() {
        ShownName ada = name(0, 2, "PER", "Ada King", LEFT);

        assertScores(scores(ada, ada), ONE_OF_ONE, ONE_OF_ONE, ONE_OF_ONE);
        assertScores(scores(ada, name(0, 2, "ORG", "Ada King", LEFT)), NONE_OF_ONE, NONE_OF_ONE, ONE_OF_ONE);
        assertScores(scores(ada, name(0, 2, "PER", "Ada King", RIGHT)), NONE_OF_ONE, ONE_OF_ONE, NONE_OF_ONE);
        assertScores(scores(ada, name(0, 1, "PER", "Ada", LEFT)), NONE_OF_ONE, NONE_OF_ONE, NONE_OF_ONE);
    }

    @Test
    void countANameThatIsNotShownWhenNoRegionIsTold() {
        ShownName oslo = name(0, 1, "LOC", "Oslo");

        assertScores(scores(oslo, oslo), ONE_OF_ONE, ONE_OF_ONE, ONE_OF_ONE);
        assertScores(scores(oslo, oslo.at(List.of(WHOLE))), NONE_OF_ONE, ONE_OF_ONE, NONE_OF_ONE);
        assertScores(scores(oslo.at(List.of(WHOLE)), oslo), NONE_OF_ONE, ONE_OF_ONE, NONE_OF_ONE);
    }

    @Test
    void takeAnyOfTheMarkedBoxesAndTheFirstOfTheAnswers() {
        ShownName marked = name(0, 1, "PER", "Ada", LEFT, RIGHT);

        assertThat(scores(marked, marked.at(List.of(RIGHT))).gmner()).isEqualTo(ONE_OF_ONE);
        assertThat(scores(marked, marked.at(List.of(WHOLE, RIGHT))).gmner()).isEqualTo(NONE_OF_ONE);
    }

    /// The half of a picture agrees with all of it by exactly one half.
    @Test
    void doNotCountARegionThatAgreesByOneHalfExceptAsRivegIsScored() {
        ShownNameScores scores = scores(name(0, 1, "PER", "Ada", WHOLE), name(0, 1, "PER", "Ada", LEFT));

        assertThat(WHOLE.intersectionOverUnion(LEFT)).isEqualTo(0.5);
        assertScores(scores, NONE_OF_ONE, ONE_OF_ONE, NONE_OF_ONE);
        assertThat(scores.surface()).isEqualTo(ONE_OF_ONE);
    }

    @Test
    void letTheLastOfSeveralAnswersToASpanCount() {
        ShownName right = name(0, 1, "PER", "Ada", LEFT);
        ShownName wrong = name(0, 1, "ORG", "Ada");

        ShownNameScores lastIsRight = ShownNameScores.of(List.of(List.of(right)), List.of(List.of(wrong, right)));
        ShownNameScores lastIsWrong = ShownNameScores.of(List.of(List.of(right)), List.of(List.of(right, wrong)));

        assertScores(lastIsRight, ONE_OF_ONE, ONE_OF_ONE, ONE_OF_ONE);
        assertScores(lastIsWrong, NONE_OF_ONE, NONE_OF_ONE, NONE_OF_ONE);
        assertThat(lastIsRight.surface()).as("counts all answers").isEqualTo(new Counts(1, 2, 1));
    }

    @Test
    void countAnAnswerThatIsGivenTwiceOnce() {
        ShownName ada = name(0, 1, "PER", "Ada", LEFT);

        ShownNameScores scores = ShownNameScores.of(List.of(List.of(ada)), List.of(List.of(ada, ada)));

        assertThat(scores.gmner()).isEqualTo(ONE_OF_ONE);
        assertThat(scores.surface()).isEqualTo(new Counts(1, 2, 1));
    }

    /// Told for one place, it is found at the other as RiVEG is scored, but only one of the two.
    @Test
    void tellTwoMentionsOfOneNameApartExceptAsRivegIsScored() {
        List<ShownName> marked = List.of(name(0, 1, "PER", "Ada", LEFT), name(5, 6, "PER", "Ada", LEFT));
        ShownName elsewhere = name(3, 4, "PER", "Ada", LEFT);

        ShownNameScores scores = ShownNameScores.of(
                List.of(marked), List.of(List.of(marked.getFirst(), elsewhere, name(4, 5, "PER", "Ada", LEFT))));

        assertThat(scores.gmner()).isEqualTo(new Counts(1, 3, 2));
        assertThat(scores.surface()).isEqualTo(new Counts(2, 3, 2));
    }

    @Test
    void areZeroWhereNothingIsToldOrMarked() {
        List<List<ShownName>> one = List.of(List.of(name(0, 1, "PER", "Ada", LEFT)));
        List<List<ShownName>> nothing = List.of(List.of());

        assertThat(ShownNameScores.of(one, nothing).gmner()).isEqualTo(new Counts(0, 0, 1));
        assertThat(ShownNameScores.of(one, nothing).surface()).isEqualTo(new Counts(0, 0, 1));
        assertThat(ShownNameScores.of(nothing, one).gmner()).isEqualTo(new Counts(0, 1, 0));
        assertThat(ShownNameScores.of(nothing, nothing).gmner().f1()).isZero();
        assertThat(ShownNameScores.of(List.of(), List.of()).gmner()).isEqualTo(Counts.NONE);
    }

    @Test
    void comparePostByPost() {
        List<ShownName> ada = List.of(name(0, 1, "PER", "Ada", LEFT));

        ShownNameScores scores = ShownNameScores.of(List.of(ada, List.of()), List.of(List.of(), ada));

        assertThat(scores.gmner()).isEqualTo(NONE_OF_ONE);
        assertThat(scores.perPost()).containsExactly(new Counts(0, 0, 1), new Counts(0, 1, 0));
        assertThatThrownBy(() -> ShownNameScores.of(List.of(ada), List.of())).hasMessage("1 posts, 0 answers");
    }

    private static void assertScores(ShownNameScores scores, Counts gmner, Counts mner, Counts eeg) {
        assertThat(scores.gmner()).as("gmner").isEqualTo(gmner);
        assertThat(scores.mner()).as("mner").isEqualTo(mner);
        assertThat(scores.eeg()).as("eeg").isEqualTo(eeg);
    }

    private static ShownNameScores scores(ShownName gold, ShownName found) {
        return ShownNameScores.of(List.of(List.of(gold)), List.of(List.of(found)));
    }

    private static ShownName name(int start, int end, String type, String text, Box... boxes) {
        return new ShownName(new Name(start, end, type), text, List.of(boxes));
    }
}
