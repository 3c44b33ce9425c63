package iconograph.models.papers.hindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import iconograph.models.data.TaggedPost.Name;
import iconograph.models.papers.hindex.Indices.Told;

import org.junit.jupiter.api.Test;

class IndicesTest {

    /// Of six words.
    private static final int WORDS = 6;

    private static final Indices INDICES = new Indices(List.of("PER", "LOC"));
    private static final int PER = 3;
    private static final int LOC = 4;
    private static final int FIRST_WORD = 5;

    private static final List<Told> NAMES =
            List.of(new Told(new Name(1, 3, "PER"), true), new Told(new Name(4, 5, "LOC"), false));

    private static final int[] SEQUENCE = {
        FIRST_WORD + 1, FIRST_WORD + 2, Indices.SHOWN, PER, FIRST_WORD + 4, Indices.NOT_SHOWN, LOC
    };

    @Test
    void namesAreToldByWordsThenVisibilityThenType() {
        assertThat(INDICES.of(NAMES)).containsExactly(SEQUENCE);
    }

    @Test
    void aSequenceTellsTheNamesThatItWasMadeOf() {
        assertThat(INDICES.told(SEQUENCE)).isEqualTo(NAMES);
    }

    @Test
    void everyStepOfASequenceMayFollowThoseBeforeIt() {
        for (int step = 0; step < SEQUENCE.length; step++) {
            assertThat(INDICES.next(SEQUENCE, step, WORDS).get(SEQUENCE[step]))
                    .as("step " + step)
                    .isTrue();
        }
        assertThat(INDICES.next(SEQUENCE, SEQUENCE.length, WORDS).get(Indices.END))
                .isTrue();
    }

    @Test
    void aNameMayBeginAtAnyWordOrNoneMayCome() {
        assertThat(INDICES.next(new int[0], 0, WORDS).stream()).containsExactly(Indices.END, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void aNameGoesOnWithTheNextWordOrItIsSaidWhetherItIsShown() {
        assertThat(INDICES.next(SEQUENCE, 1, WORDS).stream())
                .containsExactly(Indices.SHOWN, Indices.NOT_SHOWN, FIRST_WORD + 2);
    }

    @Test
    void theLastWordHasNoNext() {
        assertThat(INDICES.next(new int[] {FIRST_WORD + 5}, 1, WORDS).stream())
                .containsExactly(Indices.SHOWN, Indices.NOT_SHOWN);
    }

    @Test
    void aTypeComesAfterVisibility() {
        assertThat(INDICES.next(SEQUENCE, 3, WORDS).stream()).containsExactly(PER, LOC);
    }

    @Test
    void theNextNameBeginsBehindTheLastOne() {
        assertThat(INDICES.next(SEQUENCE, 4, WORDS).stream())
                .containsExactly(Indices.END, FIRST_WORD + 3, FIRST_WORD + 4, FIRST_WORD + 5);
    }
}
