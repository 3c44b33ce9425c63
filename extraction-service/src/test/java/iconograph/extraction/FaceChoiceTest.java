package iconograph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import iconograph.contracts.Grounding;
import iconograph.contracts.ImageRegion;
import iconograph.contracts.Likeness;
import iconograph.contracts.Look;
import iconograph.contracts.Sight;

import org.junit.jupiter.api.Test;

class FaceChoiceTest {

    private static final ImageRegion LEFT = new ImageRegion("a", 0, 0, 50, 100);
    private static final ImageRegion RIGHT = new ImageRegion("a", 50, 0, 50, 100);
    private static final Likeness ADA = Likeness.of("made", new float[] {1, 0});
    private static final Likeness BOB = Likeness.of("made", new float[] {0, 1});
    private static final Look ADAS_FACE = new Look(Look.Kind.FACE, new ImageRegion("a", 60, 5, 20, 20), ADA);
    private static final Look BOBS_FACE = new Look(Look.Kind.FACE, new ImageRegion("a", 10, 5, 20, 20), BOB);
    private static final List<Grounding> WRONG = List.of(new Grounding(LEFT, 0.7));

    @Test
    void showsTheNameOnThePersonWithTheFace() {
        assertThat(FaceChoice.among(WRONG, seen(BOBS_FACE, ADAS_FACE), List.of(ADA)))
                .containsExactly(new Grounding(RIGHT, 1));
    }

    @Test
    void findsAPersonWhomTheWordsDidNotFind() {
        assertThat(FaceChoice.among(List.of(), seen(BOBS_FACE, ADAS_FACE), List.of(BOB)))
                .containsExactly(new Grounding(LEFT, 1));
    }

    @Test
    void isTheFaceAloneWhereNoPersonIsSeen() {
        Sight faces = new Sight.Seen("a", null, List.of(), 2, List.of(), "", true, List.of(BOBS_FACE, ADAS_FACE));

        assertThat(FaceChoice.among(WRONG, faces, List.of(ADA))).containsExactly(new Grounding(ADAS_FACE.region(), 1));
    }

    @Test
    void leavesOtherPicturesAsTheyAre() {
        Grounding elsewhere = new Grounding(new ImageRegion("b", 0, 0, 9, 9), 0.8);

        assertThat(FaceChoice.among(List.of(elsewhere, WRONG.getFirst()), seen(BOBS_FACE, ADAS_FACE), List.of(ADA)))
                .containsExactly(new Grounding(RIGHT, 1), elsewhere);
    }

    @Test
    void doesNotDecideWhereNoFaceIsLikeThePortrait() {
        Likeness neither = Likeness.of("made", new float[] {-1, -1});

        assertThat(FaceChoice.among(WRONG, seen(BOBS_FACE, ADAS_FACE), List.of(neither)))
                .isEqualTo(WRONG);
        assertThat(FaceChoice.among(WRONG, seen(BOBS_FACE, ADAS_FACE), List.of()))
                .isEqualTo(WRONG);
    }

    @Test
    void doesNotDecideBetweenOneFace() {
        assertThat(FaceChoice.among(WRONG, seen(ADAS_FACE), List.of(ADA))).isEqualTo(WRONG);
        assertThat(FaceChoice.among(WRONG, new Sight.Unreadable("a", "is damaged"), List.of(ADA)))
                .isEqualTo(WRONG);
    }

    @Test
    void doesNotCompareWhatAnotherEncoderSays() {
        Likeness other = Likeness.of("other", new float[] {1, 0});

        assertThat(FaceChoice.among(WRONG, seen(BOBS_FACE, ADAS_FACE), List.of(other)))
                .isEqualTo(WRONG);
    }

    private static Sight seen(Look... looks) {
        return new Sight.Seen(
                "a",
                null,
                List.of(new Sight.Thing("person", LEFT, 0.9), new Sight.Thing("person", RIGHT, 0.9)),
                looks.length,
                List.of(),
                "",
                true,
                List.of(looks));
    }
}
