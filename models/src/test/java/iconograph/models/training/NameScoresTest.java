package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import iconograph.models.data.TaggedPost.Name;

import org.junit.jupiter.api.Test;

class NameScoresTest {

    @Test
    void countsANameOnlyWhenSpanAndTypeAreRight() {
        List<Name> gold = List.of(new Name(0, 2, "PER"), new Name(3, 4, "LOC"), new Name(5, 6, "LOC"));
        List<Name> found =
                List.of(new Name(0, 2, "PER"), new Name(3, 5, "LOC"), new Name(5, 6, "ORG"), new Name(7, 8, "PER"));

        NameScores scores = NameScores.of(List.of(gold), List.of(found));

        assertThat(scores.all()).isEqualTo(new Counts(1, 4, 3));
        assertThat(scores.all().precision()).isEqualTo(0.25);
        assertThat(scores.all().recall()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(scores.all().f1()).isCloseTo(2.0 / 7, within(1e-9));
        assertThat(scores.perType())
                .containsEntry("PER", new Counts(1, 2, 1))
                .containsEntry("LOC", new Counts(0, 1, 2))
                .containsEntry("ORG", new Counts(0, 1, 0));
    }

    @Test
    void comparesPostByPost() {
        List<Name> name = List.of(new Name(0, 1, "PER"));

        assertThat(NameScores.of(List.of(name, List.of()), List.of(List.of(), name))
                        .all())
                .isEqualTo(new Counts(0, 1, 1));
    }
}
