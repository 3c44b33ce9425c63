package iconograph.models.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import iconograph.models.faces.Verification.Identified;

import org.junit.jupiter.api.Test;

class VerificationTest {

    @Test
    void isRightAboutPeopleWhoLookLikeThemselves() {
        List<Identified> faces = new ArrayList<>();
        for (int person = 0; person < 6; person++) {
            faces.add(face("Q" + person, person * 30));
            faces.add(face("Q" + person, person * 30 + 2));
        }
        Verification verification = new Verification(faces);

        assertThat(verification.people()).isEqualTo(6);
        assertThat(verification.same()).isEqualTo(6);
        assertThat(verification.different()).isEqualTo(12 * 11 / 2 - 6);
        assertThat(verification.areaUnderCurve()).isEqualTo(1);
        assertThat(verification.accuracy(1)).isEqualTo(1);
        assertThat(verification.foundAbove(verification.thresholdFor(0))).isEqualTo(1);
    }

    @Test
    void countsByHand() {
        Verification verification =
                new Verification(List.of(face("a", 0), face("a", 10), face("b", 30), face("b", 90)));

        // Of the others (30, 90, 20, 80 degrees) the first pair is nearer than all, the second than two.
        assertThat(verification.areaUnderCurve()).isCloseTo((1 + 0.5) / 2, within(1e-9));
        assertThat(verification.thresholdFor(0)).isCloseTo(Math.cos(Math.toRadians(20)), within(1e-6));
        assertThat(verification.thresholdFor(0.25)).isCloseTo(Math.cos(Math.toRadians(30)), within(1e-6));
        assertThat(verification.foundAbove(verification.thresholdFor(0.25))).isEqualTo(0.5);
    }

    @Test
    void guessesWhereNothingTellsPeopleApart() {
        Random random = new Random(20261125);
        List<Identified> faces = new ArrayList<>();
        for (int person = 0; person < 200; person++) {
            faces.add(face("Q" + person, random.nextDouble(360)));
            faces.add(face("Q" + person, random.nextDouble(360)));
        }
        Verification verification = new Verification(faces);

        assertThat(verification.areaUnderCurve()).isCloseTo(0.5, within(0.1));
        assertThat(verification.accuracy(1)).isCloseTo(0.5, within(0.1)).isEqualTo(verification.accuracy(1));
    }

    @Test
    void needsTwoPeopleWithSeveralFaces() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Verification(List.of(face("a", 0), face("a", 1), face("b", 2))))
                .withMessageContaining("1 people have several faces");
    }

    private static Identified face(String person, double degrees) {
        double angle = Math.toRadians(degrees);
        return new Identified(person, FaceEmbedding.of(new float[] {(float) Math.cos(angle), (float) Math.sin(angle)}));
    }
}
